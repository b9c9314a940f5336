import type { DeviceFootprint } from '../session.ts';
import type { DeviceShell } from '../shell.ts';
import { divider } from './facts.ts';
import type { SettingsDiff } from './settings.ts';

type Trace = DeviceFootprint['footprint'][number];

/** Packages that the UiAutomator2 driver puts on the phone. They stay: the next session starts without installing them. */
const helperPackages = ['io.appium.settings', 'io.appium.uiautomator2.server', 'io.appium.uiautomator2.server.test'];
const mockApps = '/data/local/tmp/mock_apps.json';

const questions = [
  'pm list packages io.appium',
  `ls ${mockApps} 2>/dev/null`,
  'appops get io.appium.settings android:mock_location',
  'dumpsys deviceidle whitelist | grep io.appium',
] as const;

/** What of the tools is on the phone now. */
export async function readTraces(shell: DeviceShell): Promise<Trace[]> {
  const { stdout } = await shell.run(questions.join(`; echo ${divider}; `));
  const [packages = '', file = '', mock = '', idle = ''] = stdout.split(`${divider}\n`);
  const traces: Trace[] = helperPackages
    .filter((name) => new RegExp(`^package:${name.replaceAll('.', '\\.')}\\s*$`, 'm').test(packages))
    .map((name) => ({ what: 'package', name }));
  if (file.includes(mockApps)) traces.push({ what: 'file', name: mockApps });
  if (/MOCK_LOCATION: allow/i.test(mock)) traces.push({ what: 'app-op', name: 'io.appium.settings MOCK_LOCATION' });
  for (const name of helperPackages) {
    if (new RegExp(`\\b${name.replaceAll('.', '\\.')}(?:,|\\s|$)`, 'm').test(idle))
      traces.push({ what: 'whitelist', name });
  }
  return traces;
}

export function footprintOf(settings: SettingsDiff, traces: readonly Trace[]): DeviceFootprint {
  const left = settings.filter(({ restored }) => !restored);
  return {
    settings,
    footprint: [
      ...traces,
      ...left.map(({ key, namespace }): Trace => ({ what: 'setting', name: `${namespace}/${key}` })),
    ],
  };
}
