import type { Text } from '../../shared/text.ts';

/**
 * The switch in the developer options that lets adb write settings and press buttons, by maker. Without it UiAutomator2 fails with
 * WRITE_SECURE_SETTINGS or INJECT_EVENTS.
 */
const switches: readonly { makers: RegExp; remedy: Text }[] = [
  {
    makers: /xiaomi|redmi|poco/i,
    remedy: {
      zh: '请在开发者选项中打开“USB 调试（安全设置）”和“USB 安装”（需登录小米账号并插入 SIM 卡）',
      en: 'switch on “USB debugging (Security settings)” and “Install via USB” in the developer options (needs a Mi account and a SIM)',
    },
  },
  {
    makers: /oppo|realme|oneplus/i,
    remedy: {
      zh: '请在开发者选项中打开“禁止权限监控”，然后重启手机',
      en: 'switch on “Disable permission monitoring” in the developer options and restart the phone',
    },
  },
  {
    makers: /vivo|iqoo/i,
    remedy: {
      zh: '请在开发者选项中打开“USB 安全操作”（USB 模拟点击）',
      en: 'switch on “USB security operations” (USB simulated clicks) in the developer options',
    },
  },
  {
    makers: /huawei|honor/i,
    remedy: {
      zh: '请在开发者选项中打开“‘仅充电’模式下允许 ADB 调试”，并关闭“监控 ADB 安装应用”',
      en: 'allow ADB debugging in charge-only mode and switch “Monitor ADB installs” off in the developer options',
    },
  },
  {
    makers: /meizu/i,
    remedy: {
      zh: '请在开发者选项中关闭“USB 安装管理”与“权限监控”',
      en: 'switch USB install management and permission monitoring off in the developer options',
    },
  },
];

const usual: Text = {
  zh: '请在开发者选项中允许 USB 调试修改权限与模拟输入，或更换设备',
  en: 'let USB debugging change permissions and simulate input in the developer options, or use another phone',
};

export function writeSwitch(manufacturer: string): Text {
  return switches.find(({ makers }) => makers.test(manufacturer))?.remedy ?? usual;
}
