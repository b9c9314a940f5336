import { entrySubjects } from '../../evidence/kinds/entries.ts';
import type { StoredCapture } from '../../evidence/kinds/screens.ts';
import { isExcused, matchWords } from '../../standards/lexicon.ts';
import { bare, isInList } from '../words/match.ts';
import { builtInLists } from '../words/built-in.ts';
import type { ExplorationRecord } from './record.ts';

export type EntrySubject = (typeof entrySubjects)[number];
type Entry = ExplorationRecord['entries'][number];
type Opens = NonNullable<Entry['opens']>;

/** A name on a button is short; a sentence about complaints is no entry. */
const longestName = 12;
const longestStatement = 200;

/** Which of the functions that an app must have a wording is the entry to. */
function subjectsOf(words: string, clickable: boolean): EntrySubject[] {
  const found: EntrySubject[] = [];
  if (words.length <= longestStatement && isInList(builtInLists['sponsor']!, words)) found.push('sponsor');
  if (words.length <= longestStatement && isInList(builtInLists['filing-number']!, words)) found.push('filing-number');
  if (!clickable || bare(words).length > longestName) return found;
  for (const hit of matchWords(words)) {
    const { pattern, grade } = hit;
    if (isExcused(hit) || grade === 'weak') continue;
    if (pattern === 'complaint' || pattern === 'privacy' || pattern === 'cancel') found.push(pattern);
  }
  if (isInList(builtInLists['guest']!, words)) found.push('guest');
  if (isInList(builtInLists['log-out']!, words)) found.push('logout');
  return found;
}

/** What a touch led to. `left`: package in front when it is not the app's. */
export function opensWhat(capture: StoredCapture, left: string | undefined): Opens {
  if (left !== undefined) {
    if (/dialer|incallui|contacts|phone/i.test(left)) return 'telephone';
    return /mail|gm$/i.test(left) ? 'mail' : 'unknown';
  }
  const all = capture.texts.map(({ text }) => text).join('\n');
  if (/无法访问|网络(?:错误|异常|连接失败)|加载失败|找不到(?:网页|页面)|页面不存在|\b404\b|net::ERR_/i.test(all))
    return 'error';
  if (capture.texts.some(({ editable }) => editable)) return 'form';
  if (/(?:电话|热线|拨打)[^\n]{0,12}\d{3,}/.test(all) && capture.texts.length < 15) return 'telephone';
  return capture.howSeen === 'pixels-only' || capture.howSeen === 'nothing' ? 'unknown' : 'page';
}

/** Collects where entries were seen, nearest first. */
export class EntryBook {
  private readonly best = new Map<EntrySubject, Entry>();

  /** `taps`: touches from the first screen to a look that shows the words. */
  note(capture: StoredCapture, taps: number): void {
    for (const { text, bounds, clickable } of capture.texts) {
      for (const subject of subjectsOf(text, clickable)) {
        const statement = subject === 'sponsor' || subject === 'filing-number';
        this.keep(subject, statement ? taps : taps + 1, statement ? 'text' : null, {
          capture: capture.id,
          run: capture.run,
          step: capture.step,
          words: text.slice(0, 100),
          bounds,
        });
      }
    }
  }

  /** An entry was touched. */
  opened(words: string, what: Opens, capture: StoredCapture): void {
    for (const subject of subjectsOf(words, true)) {
      const entry = this.best.get(subject);
      if (entry === undefined || entry.opens === 'form' || subject === 'sponsor' || subject === 'filing-number')
        continue;
      if (entry.opens !== null && what !== 'form') continue;
      entry.opens = what;
      entry.seenAt.push({ capture: capture.id, run: capture.run, step: capture.step });
    }
  }

  /** `complete`: what is not in the book is not in the part of the app that can be reached. */
  entries(complete: boolean): Entry[] {
    return entrySubjects.map((subject): Entry => {
      const entry = this.best.get(subject);
      if (entry !== undefined) return { ...entry, opens: entry.opens ?? 'unknown' };
      return { subject, found: complete ? false : null, taps: null, opens: null, words: null, seenAt: [] };
    });
  }

  private keep(subject: EntrySubject, taps: number, opens: Opens | null, sighting: Entry['seenAt'][number]): void {
    const known = this.best.get(subject);
    if (known !== undefined && (known.taps ?? 0) <= taps) return;
    const seenAt = [sighting, ...(known?.seenAt ?? [])].slice(0, 5);
    this.best.set(subject, {
      subject,
      found: true,
      taps,
      opens: known?.opens ?? opens,
      words: sighting.words ?? null,
      seenAt,
    });
  }
}
