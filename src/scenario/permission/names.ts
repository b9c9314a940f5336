/** Words of permission dialogs and the permission they stand for. The dialogs name groups; the name is the group's best known member. */
const wordings: readonly (readonly [RegExp, string])[] = [
  [/位置|定位|location/i, 'android.permission.ACCESS_FINE_LOCATION'],
  [/拍(?:摄|照)|相机|摄像|camera|take pictures/i, 'android.permission.CAMERA'],
  [/录(?:音|制音频)|麦克风|record audio|microphone/i, 'android.permission.RECORD_AUDIO'],
  [/通讯录|联系人|contacts/i, 'android.permission.READ_CONTACTS'],
  [/通话记录|call log/i, 'android.permission.READ_CALL_LOG'],
  [/短信|sms/i, 'android.permission.READ_SMS'],
  [/日历|日程|calendar/i, 'android.permission.READ_CALENDAR'],
  [/通知|notifications/i, 'android.permission.POST_NOTIFICATIONS'],
  [/身体活动|健身运动|运动数据|physical activity/i, 'android.permission.ACTIVITY_RECOGNITION'],
  [/身体传感器|body sensors|sensor data/i, 'android.permission.BODY_SENSORS'],
  [/附近(?:的)?设备|蓝牙|nearby devices/i, 'android.permission.BLUETOOTH_CONNECT'],
  [/音乐|音频(?:文件)?|music and audio/i, 'android.permission.READ_MEDIA_AUDIO'],
  [/照片|图片|视频|photos/i, 'android.permission.READ_MEDIA_IMAGES'],
  [/文件|存储|媒体内容|files|media|storage/i, 'android.permission.READ_EXTERNAL_STORAGE'],
  [/拨打|电话|通话状态|手机识别|设备信息|phone/i, 'android.permission.READ_PHONE_STATE'],
  [/应用列表|已安装/, 'com.android.permission.GET_INSTALLED_APPS'],
];

/** Android names that a dialog's message stands for, one for what it says first; the message itself when nothing is known. */
export function namesIn(message: string): string[] {
  // The app's own name stands between quotation marks and may hold any of the words.
  const said = message.replaceAll(/[“"『「][^”"』」]*[”"』」]/g, '');
  const hit = wordings.find(([words]) => words.test(said));
  return hit === undefined ? [message.slice(0, 100)] : [hit[1]];
}

/** Whether texts of the screen before told what the permission asked for by `message` is good for. */
export function tellsPurpose(texts: readonly string[], message: string): boolean {
  const hit = wordings.find(([words]) => words.test(message.replaceAll(/[“"『「][^”"』」]*[”"』」]/g, '')));
  if (hit === undefined) return false;
  return texts.some((text) => hit[0].test(text) && /用于|以便|为了|需要|用来|帮助|方便|向您/.test(text));
}
