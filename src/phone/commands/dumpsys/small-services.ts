import type { Dump } from './dump.ts';
import { trafficOf } from './netstats.ts';

/** Services whose dump is a few lines here. */
export const location: Dump = ({ location: { place }, settings }) => {
  const { latitude, longitude, altitude, accuracy } = place();
  const on = settings.get('secure', 'location_mode') !== '0';
  return [
    'Location Manager State:',
    `  Location Mode: ${on}`,
    '  gps provider:',
    `    last location=Location[gps ${latitude.toFixed(6)},${longitude.toFixed(6)} hAcc=${accuracy} alt=${altitude}]`,
    `    enabled=${on}`,
  ].join('\n');
};

export const alarm: Dump = ({ now }) =>
  `Current Alarm Manager state:\n  nowRTC=${Math.round(now())}\n  Pending alarm batches: 0`;

export const jobScheduler: Dump = () => 'JOB SCHEDULER (dumpsys jobscheduler)\n\nRegistered 0 jobs:\n  None.';

export const telephony: Dump = ({ networkSwitches: { airplane, data } }) =>
  [
    'last known state:',
    'local logs:',
    '  Phone Id=0',
    '    mCallState=0',
    `    mServiceState={mVoiceRegState=${airplane ? '3(POWER_OFF)' : '0(IN_SERVICE)'}, mDataRegState=${airplane ? '3(POWER_OFF)' : '0(IN_SERVICE)'}, mOperatorAlphaLong=中国移动}`,
    `    mDataConnectionState=${data && !airplane ? 2 : 0}`,
  ].join('\n');

export const display: Dump = ({ display: { metrics, awake } }) =>
  [
    'DISPLAY MANAGER (dumpsys display)',
    `  mStableDisplaySize=Point(${metrics.width}, ${metrics.height})`,
    `  mScreenState=${awake ? 'ON' : 'OFF'}`,
    `    mViewports=[DisplayViewport{type=INTERNAL, valid=true, displayId=0, orientation=${metrics.rotation}, deviceWidth=${metrics.width}, deviceHeight=${metrics.height}}]`,
  ].join('\n');

export const webViewUpdate: Dump = ({ activities }) => {
  const version =
    activities.running().flatMap(({ runtime }) => runtime?.versions.chromium ?? [])[0] ?? '114.0.5735.196';
  return `Current WebView Update Service state\n  Fallback logic enabled: true\n  Current WebView package (name, version): (com.android.webview, ${version})`;
};

export const uiMode: Dump = ({ settings }) =>
  `Current UI Mode Service state:\n  mNightMode=${settings.get('secure', 'ui_night_mode') ?? '1'} mComputedNightMode=${settings.get('secure', 'ui_night_mode') === '2'}`;

export const accessibility: Dump = ({ automation, settings }) =>
  `ACCESSIBILITY MANAGER (dumpsys accessibility)\n\nUser state[\n     attributes:{id=0, touchExplorationEnabled=false, serviceHandlesDoubleTap=false}\n     ${automation.running ? 'Ui Automation[eventTypes=TYPES_ALL_MASK]' : 'services:{}'}\n     enabled=${settings.get('secure', 'accessibility_enabled') ?? '0'}]`;

export const usageStats: Dump = (system) =>
  [
    'user=0',
    '  In-memory daily stats',
    ...system.activities
      .running()
      .map(
        ({ app, resumedAt }) =>
          `      package=${app.name} lastTimeUsed=${Math.round(resumedAt)} traffic=${trafficOf(system, app).ipv4.received}`,
      ),
  ].join('\n');

export const deviceIdle: Dump = (system, words) => {
  const [word, ...rest] = words;
  if (word !== 'whitelist')
    return 'Whitelist system apps:\n  com.android.providers.downloads\nmState=ACTIVE mLightState=ACTIVE';
  const added = rest.filter((one) => /^[+-]/.test(one));
  if (added.length === 0) return 'system,com.android.providers.downloads,10067';
  return added.map((one) => deviceIdleChange(system.packages.find(one.slice(1)) !== undefined, one)).join('\n');
};

function deviceIdleChange(known: boolean, change: string): string {
  const name = change.slice(1);
  if (!known) return `Unknown package: ${name}`;
  return `${change.startsWith('+') ? 'Added' : 'Removed'}: ${name}`;
}
