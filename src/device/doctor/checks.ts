import type { Text } from '../../shared/text.ts';
import { writeSwitch } from './makers.ts';
import type { Check, Examination } from './examination.ts';

/** Kilobytes: an app of 500 MB takes three times that while it is installed. */
const littleStorage = 2 * 1024 * 1024;
const minute = 60_000;

/** WebViews before this one lack what today's pages use, and are not what users have (it updates by itself). */
const oldWebView = 80;

export const checks: readonly ((examination: Examination) => Check)[] = [
  androidVersion,
  settingsWritable,
  screenLock,
  network,
  storage,
  clock,
  webView,
  battery,
  animations,
  inputMethod,
  developerOptions,
  stayAwake,
  packageVerifier,
];

function androidVersion({ facts }: Examination): Check {
  const found = both(
    `Android ${facts.release}（API ${facts.apiLevel}）`,
    `Android ${facts.release} (API ${facts.apiLevel})`,
  );
  if (facts.apiLevel >= 26) return ok('android-version', found);
  return fail(
    'android-version',
    found,
    both('请使用 Android 8.0 及以上的设备', 'use a phone with Android 8.0 or later'),
  );
}

function settingsWritable({ facts, writeRefusal }: Examination): Check {
  if (writeRefusal === undefined)
    return ok('settings-writable', both('adb 可以修改系统设置', 'adb may write settings'));
  return fail(
    'settings-writable',
    both(`adb 不能修改系统设置：${writeRefusal}`, `adb may not write settings: ${writeRefusal}`),
    writeSwitch(facts.manufacturer),
  );
}

function screenLock({ awake, locked }: Examination): Check {
  if (locked) {
    return fail(
      'screen-lock',
      both('屏幕已锁定', 'the screen is locked'),
      both('请解锁并取消锁屏密码', 'unlock it and remove the screen lock'),
    );
  }
  if (!awake)
    return warn(
      'screen-lock',
      both('屏幕已熄灭', 'the screen is off'),
      both('运行时会自动点亮', 'it is woken when a run starts'),
    );
  return ok('screen-lock', both('屏幕已解锁', 'the screen is unlocked'));
}

function network(examination: Examination): Check {
  if (examination.network === 'online') return ok('network', both('网络已开启', 'a network is switched on'));
  return warn(
    'network',
    both('没有开启的网络', 'no network is switched on'),
    both(
      '请打开 Wi-Fi 或移动数据，否则应用可能只显示出错页',
      'switch Wi-Fi or mobile data on, or the app may show nothing but errors',
    ),
  );
}

function storage({ freeStorage }: Examination): Check {
  if (freeStorage === undefined)
    return warn('storage', both('无法读取剩余空间', 'the free space could not be read'), undefined);
  const gigabytes = (freeStorage / 1024 / 1024).toFixed(1);
  const found = both(`剩余空间 ${gigabytes} GB`, `${gigabytes} GB free`);
  if (freeStorage >= littleStorage) return ok('storage', found);
  return warn('storage', found, both('请清理到 2 GB 以上，否则可能安装失败', 'free 2 GB, or installing may fail'));
}

function clock({ facts }: Examination): Check {
  const offset = facts.clockOffset;
  if (offset === undefined)
    return warn('clock', both('无法读取手机时间', "the phone's clock could not be read"), undefined);
  const seconds = Math.round(offset / 1000);
  const found = both(`手机时间比本机快 ${seconds} 秒`, `the phone is ${seconds} s ahead of this machine`);
  if (Math.abs(offset) < minute) return ok('clock', found);
  return warn('clock', found, both('请打开“自动确定日期和时间”', 'switch automatic date and time on'));
}

function webView({ facts }: Examination): Check {
  const version = facts.webView;
  if (version === undefined)
    return warn('webview', both('未能识别 WebView 版本', 'the version of the WebView is unknown'), undefined);
  const found = both(`WebView ${version}`, `WebView ${version}`);
  const major = Number.parseInt(version, 10);
  if (!(major < oldWebView)) return ok('webview', found);
  return warn('webview', found, both('请更新 Android System WebView', 'update Android System WebView'));
}

function battery({ batteryLevel, charging }: Examination): Check {
  if (batteryLevel === undefined)
    return warn('battery', both('无法读取电量', 'the battery could not be read'), undefined);
  const found = both(
    `电量 ${batteryLevel}%${charging ? '，充电中' : ''}`,
    `battery ${batteryLevel}%${charging ? ', charging' : ''}`,
  );
  if (charging || batteryLevel >= 20) return ok('battery', found);
  return warn('battery', found, both('请连接充电器', 'connect a charger'));
}

function animations({ animationScales }: Examination): Check {
  if (animationScales.every((scale) => scale === 0)) return ok('animations', both('动画已关闭', 'animations are off'));
  // Not a fault: the driver switches window animations off while it runs, and the phone should be as users have it.
  return ok(
    'animations',
    both('动画已开启，驱动运行时会暂停窗口动画', 'animations are on; the driver suspends those of windows'),
  );
}

function inputMethod({ inputMethod: name }: Examination): Check {
  const found = both(`输入法 ${name}`, `input method ${name}`);
  if (name !== '' && name !== 'null' && !name.startsWith('io.appium.settings/')) return ok('input-method', found);
  return warn('input-method', found, both('请选用系统自带输入法', "choose the system's own input method"));
}

function developerOptions(examination: Examination): Check {
  if (examination.developerOptions)
    return ok('developer-options', both('开发者选项已打开', 'the developer options are on'));
  return warn(
    'developer-options',
    both('开发者选项已关闭', 'the developer options are off'),
    both('请打开开发者选项', 'switch the developer options on'),
  );
}

function stayAwake(examination: Examination): Check {
  if (examination.stayAwake) return ok('stay-awake', both('充电时保持唤醒', 'the screen stays on while charging'));
  return warn(
    'stay-awake',
    both('充电时屏幕会熄灭', 'the screen goes off while charging'),
    both('请在开发者选项中打开“不锁定屏幕”', 'switch “Stay awake” on in the developer options'),
  );
}

function packageVerifier(examination: Examination): Check {
  if (!examination.packageVerifier)
    return ok('package-verifier', both('通过 adb 安装不经验证', 'installs by adb are not held up'));
  return warn(
    'package-verifier',
    both('系统会验证通过 adb 安装的应用', 'the system verifies apps that adb installs'),
    both(
      '请关闭“通过 USB 验证应用”，否则安装可能被拦截',
      'switch “Verify apps over USB” off, or installing may be held up',
    ),
  );
}

function both(zh: string, en: string): Text {
  return { zh, en };
}

function ok(code: string, message: Text): Check {
  return { code, state: 'ok', message, remedy: undefined };
}

function warn(code: string, message: Text, remedy: Text | undefined): Check {
  return { code, state: 'warn', message, remedy };
}

function fail(code: string, message: Text, remedy: Text | undefined): Check {
  return { code, state: 'fail', message, remedy };
}
