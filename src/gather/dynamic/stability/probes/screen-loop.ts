import { lookAt } from '../../../../detect/look.ts';
import { structureOf } from '../../../../detect/structure.ts';
import { centreOf } from '../../../../evidence/screen/node.ts';
import type { Seen, StepContext } from '../../../../scenario/context.ts';
import type { Bench, Probe } from '../probe.ts';
import { framesIn } from '../read/gfxinfo.ts';
import { growthOf, pssOf } from '../read/meminfo.ts';

/** Entries of the first screen that a round goes through. */
const mostScreens = 4;

/** The same screens, round after round: memory after each, frames over all. */
export const screenLoop: Probe = {
  id: 'screen-loop',
  title: { zh: '反复进出页面的内存与帧', en: 'Memory and frames over rounds through its screens' },
  minutes: 15,
  run: async (bench) => {
    const { context, notes, plan, session } = bench;
    const { app } = context;
    const first = context.last ?? (await context.see({ settle: true }));
    const entries = await findEntries(context, first);
    if (entries.length === 0) return notes.untested('no-other-screen', 'no entry of the first screen leads anywhere');
    await session.shell.run(['dumpsys', 'gfxinfo', app.package, 'reset']);
    const rounds: number[] = [];
    for (let round = 0; round < plan.rounds; round += 1) {
      for (const words of entries) if (!(await visit(context, words, first))) break;
      const pss = await memoryNow(bench);
      if (pss === undefined) return notes.untested('meminfo-unread', 'dumpsys meminfo has no row of the app');
      rounds.push(pss);
    }
    notes.add({ kind: 'memory', rounds, screens: entries.length, growth: growthOf(rounds) });
    const frames = framesIn((await session.shell.run(['dumpsys', 'gfxinfo', app.package])).stdout);
    if (frames === undefined || frames.total === 0)
      notes.untested('frames-uncounted', 'the phone counted no frame', 'frames');
    else notes.add({ kind: 'frames', ...frames });
  },
};

/** Once the app has thrown away what it can do without: garbage is no leak. */
async function memoryNow({ context: { app }, session }: Bench): Promise<number | undefined> {
  await session.shell.run(['am', 'send-trim-memory', app.package, 'RUNNING_CRITICAL']);
  return pssOf((await session.shell.run('dumpsys meminfo', { timeout: 60_000 })).stdout, app.package);
}

async function findEntries(context: StepContext, first: Seen): Promise<string[]> {
  const found: string[] = [];
  for (const words of namesOn(context, first)) {
    if (found.length >= mostScreens) break;
    if (await visit(context, words, first)) found.push(words);
    else if (!isOn(await context.see({ settle: true }), first)) await context.restore();
  }
  return found;
}

function namesOn(context: StepContext, { capture }: Seen): string[] {
  const tree = capture.tree;
  if (tree === undefined) return [];
  const names = lookAt(capture).items.flatMap(({ enabled, inLayer, role, target, words }) =>
    enabled &&
    !inLayer &&
    role === 'entry' &&
    target !== undefined &&
    context.guard.refuses(target.node, tree) === undefined
      ? [words]
      : [],
  );
  return [...new Set(names)];
}

/** To the screen behind an entry and back by Back. False: it did not go as that. */
async function visit(context: StepContext, words: string, first: Seen): Promise<boolean> {
  const { session } = context;
  const here = context.last ?? first;
  const item = lookAt(here.capture).items.find((one) => one.words === words && one.target !== undefined);
  if (item?.target === undefined) return false;
  context.touching(words);
  await session.tap(centreOf(item.target.node.bounds));
  const there = await context.see({ settle: true });
  if (there.capture.package !== context.app.package || isOn(there, first)) return false;
  await session.press('back');
  return isOn(await context.see({ settle: true }), first);
}

function isOn({ capture }: Seen, first: Seen): boolean {
  return structureOf(capture) === structureOf(first.capture);
}
