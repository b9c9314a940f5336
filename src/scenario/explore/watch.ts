import { routeOf, structureOf } from '../../detect/structure.ts';
import { crashKey } from '../../device/crashes/crash-key.ts';
import type { LoggedCrash } from '../../device/crashes/crash-log.ts';
import { faultsSince, markLog } from '../../device/crashes/since.ts';
import type { Fault } from '../../explore/look.ts';
import { sha256 } from '../../shared/hashing.ts';
import type { Seen, StepContext } from '../context.ts';
import { whiteAfter } from '../white.ts';

/** Milliseconds that Android waits for an answer to a touch before it calls an app not responding (AOSP `InputConstants`). */
const answersWithin = 5000;
const keyLength = 16;

export interface FaultWatch {
  /** What went down since it was asked last, told with the look that was taken after it. `isEmpty`: it stays white. */
  taken(seen: Seen, isEmpty: boolean): Fault[];
  /** Something went down that nobody was told of yet. */
  pending(): boolean;
  /** What went down until now is not told. */
  overlook(): void;
}

/** Reads the phone's log beside an exploration. */
export function faultWatch({ app, session }: StepContext): FaultWatch {
  let mark = markLog(session);
  /** When each look was taken, by the phone's clock. */
  const looks: number[] = [];
  const logged = (): LoggedCrash[] => faultsSince(session, mark, app.package);

  /** A freeze began with the touch that was not answered, whatever was done until the system said so. */
  const agoOf = ({ at, kind }: LoggedCrash): number => {
    if (kind !== 'not-responding') return 0;
    const began = at * 1000 - answersWithin;
    return Math.max(0, looks.filter((look) => look > began).length - 1);
  };

  return {
    taken: ({ capture }, isEmpty) => {
      looks.push(Date.parse(capture.deviceAt ?? capture.at));
      const faults = new Map<string, Fault>();
      for (const crash of logged()) {
        const { kind, reason } = crash;
        if (kind === 'web-error') continue;
        const key = crashKey(crash);
        faults.set(key, { kind, key, reason: reason.slice(0, 300), ago: agoOf(crash) });
      }
      mark = markLog(session);
      if (isEmpty) {
        const key = whiteKey(capture);
        faults.set(key, { kind: 'white-screen', key, reason: `empty for ${whiteAfter / 1000} s`, ago: 0 });
      }
      return [...faults.values()];
    },
    pending: () => logged().length > 0,
    overlook: () => {
      mark = markLog(session);
    },
  };
}

function whiteKey(capture: Seen['capture']): string {
  const place = routeOf(capture.url) ?? structureOf(capture);
  return sha256(`white-screen\n${capture.activity ?? ''}\n${place}`).slice(0, keyLength);
}
