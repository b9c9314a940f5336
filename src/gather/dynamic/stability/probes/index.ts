import type { ProbeId } from '../../../../evidence/kinds/stability.ts';
import type { Probe } from '../probe.ts';
import { darkMode, fontScale } from './appearance.ts';
import { background, backgroundLong } from './background.ts';
import { localeSwitch } from './locale.ts';
import { memoryTrim } from './memory-trim.ts';
import { networkLoss } from './network-loss.ts';
import { networkSlow } from './network-slow.ts';
import { permissionsDenied } from './permissions-denied.ts';
import { processDeath } from './process-death.ts';
import { rotation } from './rotation.ts';
import { screenLoop } from './screen-loop.ts';
import { splitScreen } from './split-screen.ts';
import { storageFull } from './storage-full.ts';
import { timeShift } from './time-shift.ts';
import { traffic } from './traffic.ts';
import { upgrade } from './upgrade.ts';

/** Probes that work on the app under the driver. Starts and repeated installs are done by adb alone, before and after it. */
const driven: readonly Probe[] = [
  background,
  processDeath,
  rotation,
  networkLoss,
  permissionsDenied,
  darkMode,
  fontScale,
  memoryTrim,
  timeShift,
  traffic,
  screenLoop,
  storageFull,
  networkSlow,
  localeSwitch,
  splitScreen,
  upgrade,
  backgroundLong,
];

export function drivenProbe(id: ProbeId): Probe | undefined {
  return driven.find((probe) => probe.id === id);
}
