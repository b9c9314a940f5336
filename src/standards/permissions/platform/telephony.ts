import type { PermissionSection } from '../model.ts';

export const telephonyPermissions: readonly PermissionSection[] = [
  {
    group: 'PHONE',
    personal: true,
    special: false,
    rows: [
      ['READ_PHONE_STATE', 'dangerous', 1, '读取电话状态和设备识别信息', 'Read phone state and device identity'],
      ['READ_PHONE_NUMBERS', 'dangerous', 26, '读取本机号码', 'Read the phone’s own numbers'],
      ['CALL_PHONE', 'dangerous', 1, '直接拨打电话', 'Call numbers directly'],
      ['ANSWER_PHONE_CALLS', 'dangerous', 26, '接听来电', 'Answer incoming calls'],
      ['ACCEPT_HANDOVER', 'dangerous', 28, '接续其他应用的通话', 'Continue a call started elsewhere'],
      ['USE_SIP', 'dangerous', 9, '使用网络电话服务', 'Use the SIP service'],
      ['com.android.voicemail.permission.ADD_VOICEMAIL', 'dangerous', 14, '添加语音信箱留言', 'Add voicemail'],
    ],
  },
  {
    group: 'CALL_LOG',
    personal: true,
    special: true,
    rows: [
      ['READ_CALL_LOG', 'dangerous', 16, '读取通话记录', 'Read the call log'],
      ['WRITE_CALL_LOG', 'dangerous', 16, '修改通话记录', 'Change the call log'],
      ['PROCESS_OUTGOING_CALLS', 'dangerous', 1, '查看并改变呼出电话', 'See and redirect outgoing calls'],
    ],
  },
  {
    group: 'SMS',
    personal: true,
    special: true,
    rows: [
      ['READ_SMS', 'dangerous', 1, '读取短信', 'Read text messages'],
      ['RECEIVE_SMS', 'dangerous', 1, '接收短信', 'Receive text messages'],
      ['SEND_SMS', 'dangerous', 1, '发送短信，可能产生费用', 'Send text messages, which may cost money'],
      ['RECEIVE_MMS', 'dangerous', 1, '接收彩信', 'Receive multimedia messages'],
      ['RECEIVE_WAP_PUSH', 'dangerous', 1, '接收 WAP 推送', 'Receive WAP push messages'],
      ['READ_CELL_BROADCASTS', 'dangerous', 16, '读取小区广播', 'Read cell broadcasts'],
    ],
  },
  {
    group: null,
    personal: true,
    special: false,
    rows: [
      ['WRITE_SMS', 'normal', 1, '修改短信，早已不起作用', 'Change text messages; long without effect'],
      ['SMS_FINANCIAL_TRANSACTIONS', 'appop', 29, '读取金融类短信', 'Read financial messages'],
      [
        'READ_PRIVILEGED_PHONE_STATE',
        'privileged',
        14,
        '读取 IMEI 等受限识别码',
        'Read restricted identifiers such as IMEI',
      ],
      ['com.android.voicemail.permission.READ_VOICEMAIL', 'privileged', 21, '读取语音信箱', 'Read voicemail'],
      ['com.android.voicemail.permission.WRITE_VOICEMAIL', 'privileged', 21, '修改语音信箱', 'Change voicemail'],
    ],
  },
  {
    group: null,
    personal: false,
    special: false,
    rows: [
      ['READ_BASIC_PHONE_STATE', 'normal', 33, '读取不含识别码的电话状态', 'Read phone state without identifiers'],
      ['MANAGE_OWN_CALLS', 'normal', 26, '管理应用自己的通话', 'Manage the app’s own calls'],
      ['MANAGE_ONGOING_CALLS', 'appop', 31, '查看并控制进行中的通话', 'See and control ongoing calls'],
      ['CALL_COMPANION_APP', 'normal', 29, '作为通话伴侣查看通话', 'See calls as a call companion'],
      [
        'CALL_PRIVILEGED',
        'privileged',
        1,
        '拨打包括紧急号码在内的任意号码',
        'Call any number including emergency ones',
      ],
      ['MODIFY_PHONE_STATE', 'privileged', 1, '控制电话功能', 'Control the telephone'],
      ['SEND_RESPOND_VIA_MESSAGE', 'privileged', 18, '来电时以短信回复', 'Answer a call by message'],
      ['BROADCAST_SMS', 'signature', 1, '发布收到短信的广播', 'Announce that a message came in'],
      ['BROADCAST_WAP_PUSH', 'signature', 1, '发布收到 WAP 推送的广播', 'Announce a WAP push'],
      [
        'USE_ICC_AUTH_WITH_DEVICE_IDENTIFIER',
        'appop',
        31,
        '用设备标识作 SIM 卡认证',
        'Authenticate by SIM with device identifiers',
      ],
    ],
  },
];
