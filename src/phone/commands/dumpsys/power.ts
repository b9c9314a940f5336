import type { Dump } from './dump.ts';

export const power: Dump = ({ display, settings }) => {
  const awake = display.awake;
  return [
    'POWER MANAGER (dumpsys power)',
    '',
    'Power Manager State:',
    '  mDirty=0x0',
    `  mWakefulness=${awake ? 'Awake' : 'Asleep'}`,
    '  mIsPowered=true',
    '  mPlugType=2',
    '  mBatteryLevel=87',
    `  mStayOn=${settings.get('global', 'stay_on_while_plugged_in') !== '0'}`,
    `  mHoldingDisplaySuspendBlocker=${awake}`,
    `  mLastWakeReason=WAKE_REASON_POWER_BUTTON`,
    '',
    'Settings and Configuration:',
    `  mScreenOffTimeoutSetting=${settings.get('system', 'screen_off_timeout') ?? '60000'}`,
    '',
    `Display Power: state=${awake ? 'ON' : 'OFF'}`,
  ].join('\n');
};
