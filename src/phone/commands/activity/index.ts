import { printing, silent, withSubcommands, type SystemCommand } from '../command.ts';
import { broadcast } from './broadcast.ts';
import { instrument } from './instrument.ts';
import { crash, forceStop, kill, killAll, sendTrimMemory } from './processes.ts';
import { startService, stopService } from './services.ts';
import { stack } from './stack.ts';
import { start } from './start.ts';

const nothing = silent(() => undefined);

/** `am`, which is `cmd activity` too. */
export const am: SystemCommand = withSubcommands(
  'am',
  new Map([
    ['start', start],
    ['start-activity', start],
    ['startservice', startService],
    ['start-service', startService],
    ['start-foreground-service', startService],
    ['startforegroundservice', startService],
    ['stopservice', stopService],
    ['stop-service', stopService],
    ['force-stop', forceStop],
    ['stop-app', forceStop],
    ['kill', kill],
    ['kill-all', killAll],
    ['crash', crash],
    ['broadcast', broadcast],
    ['instrument', instrument],
    ['stack', stack],
    ['get-current-user', printing(() => '0')],
    ['send-trim-memory', sendTrimMemory],
    ['wait-for-broadcast-idle', printing(() => 'All broadcast queues are idle!')],
    ['set-standby-bucket', nothing],
    ['get-standby-bucket', printing(() => '10')],
    ['set-inactive', nothing],
    ['get-inactive', printing(() => 'Idle=false')],
    ['set-debug-app', nothing],
    ['clear-debug-app', nothing],
    ['compat', nothing],
  ]),
  (word) => ({
    text: word === undefined ? 'Activity manager (activity) commands:' : `Unknown command: ${word}`,
    code: 255,
  }),
);
