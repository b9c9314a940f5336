import { automationApp, automationTests } from '../../system/screenless.ts';
import { fail, type SystemCommand } from '../command.ts';
import { readOptions } from '../options.ts';

const flags = [
  '-w',
  '-r',
  '-m',
  '--no-window-animation',
  '--no-isolated-storage',
  '--no-hidden-api-checks',
  '--no-restart',
];

/** `am instrument -w`: lives as long as the UiAutomator2 server; without `-w` it only starts it. */
export const instrument: SystemCommand = (system) => async (words, io) => {
  const options = readOptions(withoutExtras(words), { flags, valued: ['-p', '--user', '--abi'] });
  const component = options.words[0] ?? '';
  const [name = '', runner = ''] = component.split('/');
  const declared = system.packages.find(name)?.manifest.instrumentations.find((one) => one.name === runner);
  const target = declared?.targetPackage;
  if (declared === undefined || name !== automationTests || target !== automationApp) {
    const reason =
      declared === undefined
        ? `Unable to find instrumentation info for: ComponentInfo{${component}}`
        : 'its tests are native code';
    return fail(
      io,
      `INSTRUMENTATION_STATUS: id=ActivityManagerService\nINSTRUMENTATION_STATUS: Error=${reason}\nINSTRUMENTATION_STATUS_CODE: -1`,
    );
  }
  const app = system.packages.find(automationApp);
  if (app === undefined) return fail(io, `INSTRUMENTATION_FAILED: ${component}`);
  const earlier = system.processTable.find(app.name);
  if (earlier !== undefined) system.processTable.end(earlier.pid);
  const process = system.processTable.start(app.name, app.uid);
  const ended = system.automation.run().finally(() => system.processTable.end(process.pid));
  if (!options.has('-w')) {
    ended.catch(() => undefined);
    return 0;
  }
  // Ending `adb shell` does not end the instrumentation on a phone; the shell that waits for it is all that goes.
  await Promise.race([ended, aborted(io.signal)]);
  if (io.signal.aborted) return 1;
  await io.out('INSTRUMENTATION_RESULT: shortMsg=Process crashed.\nINSTRUMENTATION_CODE: 0\n');
  return 0;
};

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** `-e name value` may be repeated and holds words that look like options. */
function withoutExtras(words: readonly string[]): readonly string[] {
  const rest: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    if (words[index] === '-e') index += 2;
    else rest.push(words[index] ?? '');
  }
  return rest;
}
