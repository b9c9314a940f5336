import type { EvidenceOf } from '../evidence/kinds/index.ts';
import type { TextValues } from '../shared/text.ts';
import { namesOf } from './selection.ts';

type Crash = EvidenceOf<'crashes'>['crashes'][number];

const longestReason = 200;

/** What went down, each defect once, with how often it came back when its path was replayed; `unreplayed` names the others. */
export function defectValues(crashes: readonly Crash[]): TextValues {
  const byKey = new Map(crashes.map((crash) => [crash.key, crash]));
  const defects = [...byKey.values()];
  const replayed = defects.filter(({ reproduced }) => reproduced !== null);
  return {
    count: defects.length,
    times: crashes.length,
    details: namesOf(defects, nameOf),
    replays: orNone(namesOf(replayed, replayText)),
    unreplayed: orNone(
      namesOf(
        defects.filter(({ reproduced }) => reproduced === null),
        nameOf,
      ),
    ),
    runs: namesOf(crashes, ({ run }) => run ?? '—'),
  };
}

function nameOf({ reason }: Crash): string {
  return reason.slice(0, longestReason);
}

/** `3/3 首页 → 办事` */
function replayText({ path = [], reproduced }: Crash): string {
  const way = path.map(({ kind, words }) => (words === '' ? kind : words)).join(' → ');
  return `${reproduced?.times ?? 0}/${reproduced?.of ?? 0} ${way}`.trim();
}

function orNone(names: string[]): string[] {
  return names.length === 0 ? ['—'] : names;
}
