import { phoneProfile } from '../../phone/profile.ts';
import { startPhone } from '../../phone/phone.ts';
import { visible } from '../../shared/text.ts';
import { say } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { parseApiLevel, parsePort } from '../options.ts';
import type { Terminal } from '../terminal.ts';

/** `zhijian phone start`: a virtual phone for adb, until Ctrl-C. stdout gets its serial alone, for scripts. */
export async function phoneStartCommand(
  terminal: Terminal,
  flags: { port?: string; apiLevel?: string },
): Promise<number> {
  const apiLevel = parseApiLevel(flags.apiLevel) ?? phoneProfile().apiLevel;
  const port = parsePort(flags.port);
  const phone = await startPhone({ profile: { apiLevel }, ...(port === undefined ? {} : { port }) });
  terminal.out(phone.serial);
  terminal.log(say(terminal, 'phoneReady', { api: apiLevel, model: phone.profile.model, serial: phone.serial }));
  let told = 0;
  const watch = setInterval(() => {
    for (const { kind, what } of phone.strict.calls.slice(told))
      terminal.log(say(terminal, 'phoneUnknown', { what: visible(`${kind} ${what}`) }));
    told = phone.strict.calls.length;
  }, 500);
  try {
    await interrupted();
  } finally {
    clearInterval(watch);
    await phone.stop();
  }
  terminal.log(say(terminal, 'phoneStopped'));
  return exitCodes.done;
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
