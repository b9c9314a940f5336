/** Groups in which Android asks. `visual` and `aural` split from storage with API 33. */
export type PermissionGroup =
  | 'location'
  | 'background-location'
  | 'camera'
  | 'microphone'
  | 'storage'
  | 'visual'
  | 'aural'
  | 'contacts'
  | 'calendar'
  | 'sms'
  | 'phone'
  | 'call-log'
  | 'sensors'
  | 'activity'
  | 'nearby'
  | 'notifications';

const groups: Readonly<Record<string, PermissionGroup>> = {
  ACCESS_FINE_LOCATION: 'location',
  ACCESS_COARSE_LOCATION: 'location',
  ACCESS_BACKGROUND_LOCATION: 'background-location',
  CAMERA: 'camera',
  RECORD_AUDIO: 'microphone',
  READ_EXTERNAL_STORAGE: 'storage',
  WRITE_EXTERNAL_STORAGE: 'storage',
  ACCESS_MEDIA_LOCATION: 'storage',
  READ_MEDIA_IMAGES: 'visual',
  READ_MEDIA_VIDEO: 'visual',
  READ_MEDIA_VISUAL_USER_SELECTED: 'visual',
  READ_MEDIA_AUDIO: 'aural',
  READ_CONTACTS: 'contacts',
  WRITE_CONTACTS: 'contacts',
  GET_ACCOUNTS: 'contacts',
  READ_CALENDAR: 'calendar',
  WRITE_CALENDAR: 'calendar',
  SEND_SMS: 'sms',
  RECEIVE_SMS: 'sms',
  READ_SMS: 'sms',
  RECEIVE_MMS: 'sms',
  RECEIVE_WAP_PUSH: 'sms',
  READ_PHONE_STATE: 'phone',
  READ_PHONE_NUMBERS: 'phone',
  CALL_PHONE: 'phone',
  ANSWER_PHONE_CALLS: 'phone',
  USE_SIP: 'phone',
  ADD_VOICEMAIL: 'phone',
  READ_CALL_LOG: 'call-log',
  WRITE_CALL_LOG: 'call-log',
  PROCESS_OUTGOING_CALLS: 'call-log',
  BODY_SENSORS: 'sensors',
  BODY_SENSORS_BACKGROUND: 'sensors',
  ACTIVITY_RECOGNITION: 'activity',
  BLUETOOTH_SCAN: 'nearby',
  BLUETOOTH_CONNECT: 'nearby',
  BLUETOOTH_ADVERTISE: 'nearby',
  UWB_RANGING: 'nearby',
  NEARBY_WIFI_DEVICES: 'nearby',
  POST_NOTIFICATIONS: 'notifications',
};

/** Group of permissions that are asked for together; background location only where nothing else is asked. */
export function groupOf(permissions: readonly string[]): PermissionGroup | undefined {
  const found = permissions.map((name) => groups[name.slice(name.lastIndexOf('.') + 1)]);
  return found.find((group) => group !== undefined && group !== 'background-location') ?? found[0];
}

/** Framework-res and permission controller texts of zh-rCN; `{app}` is the app's label. */
const requests: Readonly<Record<PermissionGroup, string>> = {
  location: '要允许“{app}”获取此设备的位置信息吗？',
  'background-location': '要允许“{app}”获取此设备的位置信息吗？',
  camera: '要允许“{app}”拍摄照片和录制视频吗？',
  microphone: '允许“{app}”录音吗？',
  storage: '允许“{app}”访问您设备上的照片、媒体内容和文件吗？',
  visual: '要允许“{app}”访问此设备上的照片和视频吗？',
  aural: '要允许“{app}”访问此设备上的音乐和音频吗？',
  contacts: '允许“{app}”访问您的通讯录吗？',
  calendar: '允许“{app}”访问您的日历吗？',
  sms: '要允许“{app}”发送和查看短信吗？',
  phone: '允许“{app}”拨打电话和管理通话吗？',
  'call-log': '允许“{app}”访问您的手机通话记录吗？',
  sensors: '允许“{app}”访问与您的生命体征相关的传感器数据吗？',
  activity: '允许“{app}”获取您的身体活动数据吗？',
  nearby: '允许“{app}”查找、连接附近的设备以及确定附近设备的相对位置吗？',
  notifications: '要允许“{app}”向您发送通知吗？',
};

const symbols: Readonly<Partial<Record<PermissionGroup, string>>> = {
  location: '◎',
  camera: '◉',
  microphone: '♪',
  contacts: '☺',
  phone: '☎',
  'call-log': '☎',
  sms: '✉',
  calendar: '▦',
  notifications: '♦',
};

export function requestText(group: PermissionGroup | undefined, label: string, permissions: readonly string[]): string {
  const text = group === undefined ? `要允许“{app}”使用${permissions.map(lastWord).join('、')}吗？` : requests[group];
  return text.replace('{app}', () => label);
}

export function symbolOf(group: PermissionGroup | undefined): string {
  return (group && symbols[group]) ?? '▣';
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
