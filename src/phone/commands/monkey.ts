import { keyCode } from './key-codes.ts';
import { launcherActivity, launcherCategory, mainAction } from '../system/activities/resolve.ts';
import type { System } from '../system/system.ts';
import type { CommandIo } from '../shell/command.ts';
import { fail, unknownOption, type SystemCommand } from './command.ts';
import { readOptions, type Options } from './options.ts';

const flags = [
  '-v',
  '--ignore-crashes',
  '--ignore-timeouts',
  '--ignore-security-exceptions',
  '--ignore-native-crashes',
  '--monitor-native-crashes',
  '--kill-process-after-error',
  '--hprof',
  '--dbg-no-events',
  '--randomize-throttle',
  '--bugreport',
];
const valued = [
  '-p',
  '-c',
  '-s',
  '--throttle',
  '--pct-touch',
  '--pct-motion',
  '--pct-trackball',
  '--pct-syskeys',
  '--pct-nav',
  '--pct-majornav',
  '--pct-appswitch',
  '--pct-flip',
  '--pct-anyevent',
  '--pct-pinchzoom',
  '--pct-rotation',
  '--pct-permission',
  '--pkg-whitelist-file',
  '--pkg-blacklist-file',
];

/** `monkey -p PKG [-c CATEGORY] [-s SEED] [--throttle MS] [-v] COUNT`. With one event it is the usual way to start an app. */
export const monkey: SystemCommand = (system) => async (words, io) => {
  const options = readOptions(words, { flags, valued });
  if (options.unknown !== undefined) return unknownOption(system, io, 'monkey', options.unknown);
  const count = Number(options.words[0]);
  if (!Number.isSafeInteger(count) || count < 0) return fail(io, '** Error: Count not specified', 255);
  const seed = Number(options.value('-s') ?? Date.now() % 100_000);
  const names = options.values('-p');
  const app = system.packages
    .list()
    .find((one) => (names.length === 0 || names.includes(one.name)) && launcherActivity(one) !== undefined);
  await io.out(`  bash arg: ${words.join('\n  bash arg: ')}\n`);
  if (options.has('-v'))
    await io.out(
      `:Monkey: seed=${seed} count=${count}\n${names.map((name) => `:AllowPackage: ${name}\n`).join('')}:IncludeCategory: ${options.value('-c') ?? launcherCategory}\n`,
    );
  if (app === undefined) {
    await io.out('** No activities found to run, monkey aborted.\n');
    return 252;
  }
  const activity = launcherActivity(app);
  await system.activities.start({
    intent: { action: mainAction, component: `${app.name}/${activity?.name ?? ''}` },
    from: 'monkey',
  });
  return injectEvents(system, app.name, { count: count - 1, seed, options }, io);
};

interface Run {
  count: number;
  seed: number;
  options: Options;
}

async function injectEvents(
  system: System,
  package_: string,
  { count, seed, options }: Run,
  io: CommandIo,
): Promise<number> {
  const random = generator(seed);
  const throttle = Number(options.value('--throttle') ?? 0);
  const pid = system.processTable.find(package_)?.pid;
  let injected = 1;
  for (; injected <= count && !io.signal.aborted; injected += 1) {
    await event(system, package_, random);
    if (throttle > 0) await pause(Math.min(throttle, 60_000), io.signal);
    const trouble = pid !== undefined && system.processTable.byPid(pid) === undefined && crashed(system, package_, pid);
    if (trouble !== false && trouble !== undefined) {
      await io.error(`// CRASH: ${package_} (pid ${pid})\n// Short Msg: ${trouble}\n`);
      if (!options.has('--ignore-crashes')) {
        await io.error('** Monkey aborted due to error.\n');
        await io.out(
          `Events injected: ${injected}\n## Network stats: elapsed time=0ms (0ms mobile, 0ms wifi, 0ms not connected)\n** System appears to have crashed at event ${injected} of ${count + 1} using seed ${seed}\n`,
        );
        return 1;
      }
    }
  }
  await io.out(
    `Events injected: ${injected}\n## Network stats: elapsed time=0ms (0ms mobile, 0ms wifi, 0ms not connected)\n// Monkey finished\n`,
  );
  return 0;
}

function crashed(system: System, package_: string, pid: number): string | undefined {
  const exit = system.exits.of(package_).find((one) => one.pid === pid);
  return exit?.reason === 'crash' || exit?.reason === 'nativeCrash' ? exit.description : undefined;
}

/** A touch mostly, else a swipe or Back; Home would leave the app, which the monkey may not. */
async function event({ display, activities }: System, package_: string, random: () => number): Promise<void> {
  const { width, height } = display.metrics;
  const point = () => ({ x: Math.floor(random() * width), y: Math.floor(random() * height) });
  const kind = random();
  if (activities.front()?.app.name !== package_) return;
  if (kind < 0.75) {
    const at = point();
    await display.touch([
      {
        points: [
          { ...at, at: 0 },
          { ...at, at: 20 },
        ],
      },
    ]);
  } else if (kind < 0.95)
    await display.touch([
      {
        points: [
          { ...point(), at: 0 },
          { ...point(), at: 60 },
          { ...point(), at: 120 },
        ],
      },
    ]);
  else await display.key(keyCode('BACK') ?? 4);
}

/** The same seed gives the same events (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
