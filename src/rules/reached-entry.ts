import type { EvidenceOf } from '../evidence/kinds/index.ts';
import type { Text } from '../shared/text.ts';
import type { RequirementId } from '../standards/requirements.ts';
import { failedIfWhole } from './absence.ts';
import { defineRule, type Catalogue, type Severity, type Subject } from './rule.ts';
import { seen } from './selection.ts';

/** Findings of the rules on functions and statements that an app must have, looked for by driving it. */
export type ReachedEntryKey = 'reached' | 'deep' | 'broken' | 'absent' | 'unknown';

interface ReachedEntryRule {
  id: string;
  entry: EvidenceOf<'entries'>['entries'][number]['subject'];
  subject: Subject;
  requirements: readonly RequirementId[];
  severity: Severity;
  messages: Catalogue<ReachedEntryKey>;
}

/** More touches than this from the first screen and users do not find it (认定方法: four clicks for the privacy policy). */
const deepAfter = 4;

/**
 * A rule on one function that must be there. Found is a pass, with the number of touches; not found convicts only where the exploration ran
 * out of things to try. An entry that leads to an error is broken, which a network fault can also cause: a person decides.
 */
export function reachedEntryRule({ entry, id, messages, requirements, severity, subject }: ReachedEntryRule) {
  return defineRule({
    meta: {
      id,
      version: 2,
      subject,
      requirements,
      severity,
      force: 'mandatory',
      requires: ['entries', 'coverage'],
      messages,
    },
    evaluate: ({ coverage, entries }) => {
      const index = entries.entries.findIndex((one) => one.subject === entry);
      const found = entries.entries[index];
      const values = {
        words: found?.words ?? '—',
        taps: found?.taps ?? '—',
        screens: coverage.screens,
        notTried: coverage.notTried.length,
      };
      const seenAt = [seen('entries', found === undefined ? '/entries' : `/entries/${index}`)];
      if (found === undefined || found.found === null)
        return [{ outcome: 'cantTell', message: 'unknown', values, seenAt }];
      if (found.found) {
        if (found.opens === 'error') return [{ outcome: 'cantTell', message: 'broken', values, seenAt }];
        if (found.taps !== null && found.taps > deepAfter)
          return [{ outcome: 'cantTell', message: 'deep', values, seenAt }];
        return [{ outcome: 'passed', message: 'reached', values, seenAt }];
      }
      // Accounts are cancelled where one is logged in.
      const seenAll = entry !== 'cancel' || coverage.states.includes('logged-in');
      const whole = seenAll && coverage.exhausted && coverage.notTried.every(hidesNoEntry);
      const outcome = whole ? failedIfWhole(entries, coverage) : 'cantTell';
      return [{ outcome, message: 'absent', values, seenAt: [...seenAt, seen('coverage')] }];
    },
  });
}

export function reachedEntryFindings({ en, zh }: Text): Catalogue<ReachedEntryKey>['findings'] {
  return {
    reached: {
      fact: {
        zh: `从首屏点击 {taps} 次到达${zh}：“{words}”。`,
        en: `{taps} touches from the first screen reach ${en}: “{words}”.`,
      },
      judgement: { zh: '已具备，且容易到达。', en: 'It is there and easy to reach.' },
    },
    deep: {
      fact: {
        zh: `从首屏点击 {taps} 次才到达${zh}：“{words}”。`,
        en: `It takes {taps} touches from the first screen to reach ${en}: “{words}”.`,
      },
      judgement: {
        zh: '层级较深；探索所得的路径未必最短，请人工核对。',
        en: 'It lies deep; the path that was found may not be the shortest, verify by hand.',
      },
    },
    broken: {
      fact: { zh: `${zh}“{words}”打开后为错误页。`, en: `“{words}” for ${en} opens an error page.` },
      judgement: {
        zh: '入口存在但不可用；也可能是检测网络所致，请在联网条件下复核。',
        en: 'The entry is there and does not work; the network of the inspection may be the cause, verify online.',
      },
    },
    absent: {
      fact: {
        zh: `自动探索到达 {screens} 个界面，未见${zh}；未点击的入口 {notTried} 处。`,
        en: `The exploration reached {screens} screens and saw nothing of ${en}; {notTried} entries were not touched.`,
      },
      judgement: {
        zh: '凡探索有剩余或受限之处，须人工核实后认定缺失。',
        en: 'Where anything was left untouched, verify by hand before calling it missing.',
      },
    },
    unknown: {
      fact: {
        zh: `未能查明是否设有${zh}（到达 {screens} 个界面，未点击的入口 {notTried} 处）。`,
        en: `Whether there is ${en} could not be established ({screens} screens reached, {notTried} entries not touched).`,
      },
      judgement: { zh: '没有看到不等于没有，请人工核实。', en: 'Not seen is not absent; verify by hand.' },
    },
  };
}

/**
 * What the guard kept from being touched hands something in or ends something: no entry lies behind it. Nor behind a tab that led to the same
 * screen from everywhere else.
 */
function hidesNoEntry({ reason }: EvidenceOf<'coverage'>['notTried'][number]): boolean {
  return reason.startsWith('guarded') || reason === 'foreseen';
}
