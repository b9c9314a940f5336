import type { Text } from '../../shared/text.ts';

/**
 * What codes in evidence of driving are called that are neither errors of the tool nor problems of the file: reasons of steps and runs,
 * faults of a look, incidents of a session, findings of the device doctor.
 */
export const drivenCodes: Readonly<Record<string, Text>> = {
  'condition-not-met': { zh: '条件不成立', en: 'The condition did not hold' },
  inconclusive: { zh: '无法判断', en: 'Could not be told' },
  'no-gate': { zh: '没有关卡', en: 'There was no gate' },
  'nothing-to-do': { zh: '无需操作', en: 'There was nothing to do' },
  'stopped-by-user': { zh: '由使用者停止', en: 'Stopped by the user' },
  'tool-fault': { zh: '检测工具故障', en: 'Fault of the tool' },
  'screen-changed': { zh: '取证时画面在变', en: 'The screen changed while it was looked at' },
  'screenshot-secure': { zh: '窗口禁止截图', en: 'The window forbids screenshots' },
  'screenshot-unavailable': { zh: '未能截图', en: 'No screenshot could be taken' },
  'tree-empty': { zh: '控件树为空', en: 'The tree was empty' },
  'tree-unavailable': { zh: '未取得控件树', en: 'The tree could not be had' },
  'windows-unavailable': { zh: '未取得窗口列表', en: 'The windows could not be had' },
  'device-reconnected': { zh: '设备断开后重新连接', en: 'The device was connected again' },
  'device-driver-restarted': { zh: '驱动重新启动', en: 'The driver was started again' },
  'device-server-restarted': { zh: '自动化服务重新启动', en: 'The automation server was started again' },
  'android-version': { zh: '安卓版本', en: 'Android version' },
  animations: { zh: '系统动画', en: 'Animations' },
  battery: { zh: '电量', en: 'Battery' },
  clock: { zh: '时钟', en: 'Clock' },
  'developer-options': { zh: '开发者选项', en: 'Developer options' },
  'input-method': { zh: '输入法', en: 'Input method' },
  network: { zh: '网络', en: 'Network' },
  'package-verifier': { zh: '安装校验', en: 'Package verifier' },
  'screen-lock': { zh: '锁屏', en: 'Screen lock' },
  'settings-writable': { zh: '系统设置写入', en: 'Writing settings' },
  'stay-awake': { zh: '保持唤醒', en: 'Stay awake' },
  storage: { zh: '存储空间', en: 'Storage' },
  webview: { zh: 'WebView', en: 'WebView' },
};
