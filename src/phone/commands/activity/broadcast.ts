import { settingsApp } from '../../system/screenless.ts';
import type { System } from '../../system/system.ts';
import type { SystemCommand } from '../command.ts';
import { intentText, parseIntent } from './intent.ts';
import { answerSettingsBroadcast } from './settings-broadcasts.ts';

/** `am broadcast`: what receivers answer is printed, as `result` and `data`. */
export const broadcast: SystemCommand = (system) => async (words, io) => {
  const parsed = parseIntent(words, {
    '--user': true,
    '--receiver-permission': true,
    '--allow-background-activity-starts': false,
    '--async': false,
  });
  const shown = { ...parsed, flags: parsed.flags | 0x40_0000 };
  await io.out(`Broadcasting: ${intentText(shown)}\n`);
  const { action = '', extras = {} } = parsed.intent;
  const answer = action.startsWith(`${settingsApp}.`)
    ? answerSettings(system, action, extras)
    : platformAnswer(system, action, extras);
  const data = answer.data === undefined ? '' : `, data="${answer.data}"`;
  await io.out(`Broadcast completed: result=${answer.result}${data}\n`);
  return 0;
};

export interface BroadcastAnswer {
  result: number;
  data?: string | undefined;
}

const noReceiver: BroadcastAnswer = { result: 0 };

function answerSettings(system: System, action: string, extras: Readonly<Record<string, string>>): BroadcastAnswer {
  if (system.packages.find(settingsApp) === undefined) return noReceiver;
  return answerSettingsBroadcast(system, action.slice(settingsApp.length + 1), extras);
}

function platformAnswer(system: System, action: string, extras: Readonly<Record<string, string>>): BroadcastAnswer {
  // Writing the setting is what switches; the broadcast is how the tools of Android 9 and older tell the radios.
  if (action === 'android.intent.action.AIRPLANE_MODE') system.networkSwitches.setAirplane(extras['state'] === 'true');
  return noReceiver;
}
