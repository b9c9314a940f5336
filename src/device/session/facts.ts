import type { DeviceFacts } from '../facts.ts';
import type { DeviceShell } from '../shell.ts';

/** Lines between the answers of a command line that asks several things at once. */
export const divider = '--zhijian--';

/** Package of Google Play services. */
const googleServices = 'com.google.android.gms';

const questions = [
  'getprop',
  'wm size',
  'wm density',
  "dumpsys webviewupdate | grep -i 'Current WebView package'",
  'date +%s',
  'pm list packages android',
] as const;

/** Serial number of the embedded virtual phone; real makers put theirs here. */
const virtualSerial = 'ZHIJIANVIRTUAL';

/** `[name]: [value]` lines of `getprop`. */
export function readProperties(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/^\[([^\]]+)\]: \[([^\]]*)\]\r?$/gm)].map(([, key, value]) => [key ?? '', value ?? '']),
  );
}

/** What the phone says of itself, asked in one go. `now`: milliseconds since 1970 on the host's clock. Throws `device-lost`. */
export async function readFacts(
  shell: DeviceShell,
  serial: string,
  now: () => number,
  tools: Readonly<Record<string, string>> = {},
): Promise<DeviceFacts> {
  const before = now();
  const { stdout } = await shell.run(questions.join(`; echo ${divider}; `), { timeout: 15_000 });
  const after = now();
  const [properties = '', size = '', density = '', webView = '', date = '', services = ''] = stdout.split(
    `${divider}\n`,
  );
  const property = readProperties(properties);
  const get = (name: string): string => property.get(name) ?? '';
  const { width, height } = readSize(size);
  const seconds = Number.parseInt(date, 10);
  return {
    serial,
    virtual: isVirtual(property),
    emulator: serial.startsWith('emulator-') || get('ro.kernel.qemu') === '1' || get('ro.boot.qemu') === '1',
    manufacturer: get('ro.product.manufacturer'),
    model: get('ro.product.model'),
    fingerprint: get('ro.build.fingerprint'),
    apiLevel: Number.parseInt(get('ro.build.version.sdk'), 10) || 0,
    release: get('ro.build.version.release'),
    abis: readAbis(property),
    display: { width, height, density: readDensity(density) ?? (Number.parseInt(get('ro.sf.lcd_density'), 10) || 0) },
    webView: /: \(([\w.]+), ([^)]+)\)/.exec(webView)?.[2],
    ...readServices(services),
    locale: get('persist.sys.locale') || get('ro.product.locale') || undefined,
    timeZone: get('persist.sys.timezone') || undefined,
    // `date` cuts the fraction off: on average half a second.
    clockOffset: Number.isNaN(seconds) ? undefined : Math.round(seconds * 1000 + 500 - (before + after) / 2),
    tools,
    blockers: [],
  };
}

export function isVirtual(property: ReadonlyMap<string, string>): boolean {
  return property.get('ro.serialno') === virtualSerial || property.get('ro.boot.serialno') === virtualSerial;
}

export function readAbis(property: ReadonlyMap<string, string>): string[] {
  const list = property.get('ro.product.cpu.abilist') || property.get('ro.product.cpu.abi') || '';
  return list.split(',').filter((abi) => abi !== '');
}

/** Every list has the framework's own package: one without it is no answer. */
function readServices(listing: string): Pick<DeviceFacts, 'googleServices'> {
  const names = listing.split(/\r?\n/);
  return names.includes('package:android') ? { googleServices: names.includes(`package:${googleServices}`) } : {};
}

/** `Override size: 1080x2340` wins over `Physical size:`. */
function readSize(text: string): { width: number; height: number } {
  const sizes = [...text.matchAll(/(\d+)x(\d+)/g)];
  const last = sizes.at(-1);
  return { width: Number(last?.[1] ?? 0), height: Number(last?.[2] ?? 0) };
}

function readDensity(text: string): number | undefined {
  const last = [...text.matchAll(/density: (\d+)/g)].at(-1)?.[1];
  return last === undefined ? undefined : Number(last);
}
