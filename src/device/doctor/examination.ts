import type { Text } from '../../shared/text.ts';
import type { DeviceFacts } from '../facts.ts';
import { divider } from '../session/facts.ts';
import { netState, networkCommand, parseSwitches } from '../session/network.ts';
import type { DeviceShell } from '../shell.ts';

export interface Check {
  /** Permanent once released. */
  code: string;
  state: 'ok' | 'warn' | 'fail';
  /** What was found. */
  message: Text;
  /** What to do about it; undefined where nothing is. */
  remedy: Text | undefined;
}

/** What the checks look at. */
export interface Examination {
  facts: DeviceFacts;
  network: 'online' | 'offline' | 'unknown';
  /** The phone's words when it did not let a setting be written; undefined: it did. */
  writeRefusal: string | undefined;
  /** Of window, transition and animator. */
  animationScales: readonly number[];
  inputMethod: string;
  /** Kilobytes free in /data. */
  freeStorage: number | undefined;
  /** Percent. */
  batteryLevel: number | undefined;
  charging: boolean;
  locked: boolean;
  awake: boolean;
  developerOptions: boolean;
  stayAwake: boolean;
  packageVerifier: boolean;
}

/** A setting nobody reads: what matters is whether adb may write one. */
const probe = 'zhijian_write_probe';

const questions = [
  networkCommand,
  `settings put global ${probe} 1 2>&1; settings delete global ${probe} >/dev/null 2>&1`,
  'settings get global window_animation_scale; settings get global transition_animation_scale; settings get global animator_duration_scale',
  'settings get secure default_input_method',
  'df /data',
  'dumpsys battery',
  'dumpsys window | grep -E "mShowingLockscreen|mDreamingLockscreen|isStatusBarKeyguard|mIsShowing|mInputRestricted|showing="',
  'dumpsys power | grep -E "mWakefulness="',
  'settings get global development_settings_enabled; settings get global stay_on_while_plugged_in; settings get global verifier_verify_adb_installs',
] as const;

export async function readExamination(shell: DeviceShell, facts: DeviceFacts): Promise<Examination> {
  const { stdout } = await shell.run(questions.join(`; echo ${divider}; `), { timeout: 30_000 });
  const [
    network = '',
    write = '',
    scales = '',
    ime = '',
    storage = '',
    battery = '',
    keyguard = '',
    power = '',
    options = '',
  ] = stdout.split(`${divider}\n`);
  const [developer, stayOn, verifier] = options.trim().split(/\s+/);
  return {
    facts,
    network: netState(parseSwitches(network)),
    writeRefusal: /exception|permission denial|not allowed/i.test(write) ? write.trim().split('\n')[0] : undefined,
    animationScales: scales
      .trim()
      .split(/\s+/)
      .map((scale) => (scale === 'null' ? 1 : Number(scale))),
    inputMethod: ime.trim(),
    freeStorage: readFree(storage),
    batteryLevel: number(/^\s*level: (\d+)/m.exec(battery)?.[1]),
    charging: /^\s*(?:AC|USB|Wireless|Dock) powered: true/m.test(battery),
    locked: isLocked(keyguard),
    awake: !/mWakefulness=(?:Asleep|Dozing)/.test(power),
    developerOptions: developer !== '0',
    stayAwake: stayOn !== '0' && stayOn !== 'null' && stayOn !== undefined,
    packageVerifier: verifier === '1',
  };
}

/** `mShowingLockscreen` until Android 8, `mIsShowing` with restricted input later (AOSP KeyguardServiceDelegate, KeyguardStateMonitor). */
export function isLocked(keyguard: string): boolean {
  if (/mShowingLockscreen=true|mDreamingLockscreen=true|isStatusBarKeyguard=true/.test(keyguard)) return true;
  return /mIsShowing=true/.test(keyguard) && /mInputRestricted=true/.test(keyguard);
}

/** The column Available of `df`, in kilobytes. */
export function readFree(text: string): number | undefined {
  const columns = text.trim().split('\n').at(-1)?.trim().split(/\s+/) ?? [];
  return columns.length >= 6 ? number(columns.at(-3)) : undefined;
}

function number(text: string | undefined): number | undefined {
  const value = Number(text);
  return text === undefined || Number.isNaN(value) ? undefined : value;
}
