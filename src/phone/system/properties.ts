import type { PhoneProfile } from '../profile.ts';

/** Security patch and build id of the first release of each level; they only have to be believable. */
const builds: Readonly<Record<number, readonly [id: string, patch: string]>> = {
  26: ['OPR6.170623.017', '2017-09-05'],
  27: ['OPM1.171019.011', '2017-12-05'],
  28: ['PPR1.180610.009', '2018-08-05'],
  29: ['QP1A.190711.019', '2019-09-05'],
  30: ['RP1A.200720.009', '2020-09-05'],
  31: ['SP1A.210812.015', '2021-10-05'],
  32: ['SP2A.220305.012', '2022-03-05'],
  33: ['TP1A.220624.014', '2022-08-05'],
  34: ['UP1A.231005.007', '2023-10-05'],
  35: ['AP3A.240905.015', '2024-09-05'],
};

/** Build id and security patch of a phone of that level. */
export function buildOf(apiLevel: number): { id: string; patch: string } {
  const [id, patch] = builds[apiLevel] ?? ['VIRTUAL', '2024-01-05'];
  return { id, patch };
}

/** The property table `getprop` reads and `setprop` writes. */
export interface Properties {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
  /** Sorted by name. */
  list(): readonly (readonly [name: string, value: string])[];
  onChange(listener: (name: string, value: string) => void): void;
}

export function createProperties(profile: PhoneProfile, abis: readonly string[]): Properties {
  const table = new Map(Object.entries(initialProperties(profile, abis)));
  const listeners: ((name: string, value: string) => void)[] = [];
  return {
    get: (name) => table.get(name),
    set(name, value) {
      table.set(name, value);
      for (const listener of listeners) listener(name, value);
    },
    list: () => [...table].sort(([one], [other]) => (one < other ? -1 : 1)),
    onChange: (listener) => listeners.push(listener),
  };
}

function initialProperties(profile: PhoneProfile, abis: readonly string[]): Record<string, string> {
  const { apiLevel, release, brand, device, manufacturer, model } = profile;
  const { id, patch } = buildOf(apiLevel);
  const fingerprint = `${brand}/${device}/${device}:${release}/${id}/1:userdebug/test-keys`;
  return {
    'dalvik.vm.heapgrowthlimit': '256m',
    'dalvik.vm.heapsize': '512m',
    'dev.bootcomplete': '1',
    'gsm.network.type': 'LTE',
    'gsm.operator.alpha': '中国移动',
    'gsm.operator.numeric': '46000',
    'gsm.sim.state': 'ABSENT',
    'init.svc.adbd': 'running',
    'init.svc.bootanim': 'stopped',
    'net.bt.name': 'Android',
    'persist.sys.country': profile.locale.split('-').at(-1) ?? 'CN',
    'persist.sys.language': profile.locale.split('-')[0] ?? 'zh',
    'persist.sys.locale': profile.locale,
    'persist.sys.timezone': profile.timeZone,
    'persist.sys.usb.config': 'adb',
    'ro.board.platform': 'virtual',
    'ro.boot.hardware': 'virtual',
    'ro.boot.qemu': '0',
    'ro.boot.serialno': 'ZHIJIANVIRTUAL',
    'ro.bootmode': 'unknown',
    'ro.build.characteristics': 'default',
    'ro.build.date': 'Mon Jan  5 08:00:00 UTC 2026',
    'ro.build.display.id': id,
    'ro.build.fingerprint': fingerprint,
    'ro.build.id': id,
    'ro.build.tags': 'test-keys',
    'ro.build.type': 'userdebug',
    'ro.build.user': 'android-build',
    'ro.build.version.all_codenames': 'REL',
    'ro.build.version.codename': 'REL',
    'ro.build.version.incremental': '1',
    'ro.build.version.release': release,
    'ro.build.version.sdk': String(apiLevel),
    'ro.build.version.security_patch': patch,
    'ro.crypto.state': 'encrypted',
    // A debuggable build: its WebViews can be inspected and its clock can be set from the shell, as on an emulator's image.
    'ro.debuggable': '1',
    'ro.hardware': 'virtual',
    'ro.product.board': device,
    'ro.product.brand': brand,
    'ro.product.cpu.abi': profile.abi,
    'ro.product.cpu.abilist': abis.join(','),
    'ro.product.cpu.abilist32': abis.filter((abi) => !abi.includes('64')).join(','),
    'ro.product.cpu.abilist64': abis.filter((abi) => abi.includes('64')).join(','),
    'ro.product.device': device,
    'ro.product.first_api_level': String(apiLevel),
    'ro.product.locale': profile.locale,
    'ro.product.manufacturer': manufacturer,
    'ro.product.model': model,
    'ro.product.name': device,
    'ro.secure': '1',
    'ro.serialno': 'ZHIJIANVIRTUAL',
    'ro.sf.lcd_density': String(profile.density),
    'ro.treble.enabled': 'true',
    'ro.zygote': 'zygote64_32',
    'service.bootanim.exit': '1',
    'sys.boot_completed': '1',
    'sys.usb.state': 'adb',
    'wifi.interface': 'wlan0',
  };
}

/** What a phone of this ABI runs, preferred first. */
export function supportedAbis(abi: string): readonly string[] {
  if (abi === 'arm64-v8a') return ['arm64-v8a', 'armeabi-v7a', 'armeabi'];
  if (abi === 'armeabi-v7a') return ['armeabi-v7a', 'armeabi'];
  if (abi === 'x86_64') return ['x86_64', 'x86'];
  return [abi];
}
