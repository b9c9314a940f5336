import type { PatternId } from '../standards/lexicon.ts';
import { patterns } from '../standards/lexicon.ts';
import type { RequirementId } from '../standards/requirements.ts';
import { defineRule, type Catalogue, type Severity, type Subject } from './rule.ts';
import { mostListed, seen } from './selection.ts';
import { reachFindings, reachLimit, type ReachKey } from './text-reach.ts';
import { leadsOf } from './wording-leads.ts';
import { examplesOf } from './wording.ts';

/** Findings of the rules on functions that have to exist. */
export type EntryKey = 'entry-text' | 'vague-text' | 'third-party-text' | 'no-text' | ReachKey;

interface EntryRule {
  id: string;
  pattern: PatternId;
  subject: Subject;
  requirements: readonly RequirementId[];
  severity: Severity;
  messages: Catalogue<EntryKey>;
}

/**
 * A rule on the words of a function that an app must offer. The entry's text in the app's own texts passes for what it is, a text; that it
 * is missing is never a failure, as pages may come from a server.
 */
export function entryRule({ id, pattern, subject, requirements, severity, messages }: EntryRule) {
  return defineRule({
    meta: {
      id,
      version: 1,
      subject,
      requirements,
      severity,
      force: 'mandatory',
      requires: ['texts', 'web-assets', 'packers'],
      messages,
    },
    evaluate: (evidence) => {
      const { own, weak, thirdParty } = leadsOf(evidence.texts, pattern);
      const values = (leads: typeof own) => ({ count: leads.length, examples: examplesOf(leads) });
      const seenAt = (leads: typeof own) => leads.slice(0, mostListed).map((lead) => lead.seenAt);
      if (own.length > 0)
        return [{ outcome: 'passed', message: 'entry-text', values: values(own), seenAt: seenAt(own) }];
      if (weak.length > 0) {
        return [{ outcome: 'cantTell', message: 'vague-text', values: values(weak), seenAt: seenAt(weak) }];
      }
      const limit = reachLimit(evidence);
      if (limit !== null) return [limit];
      if (thirdParty.length > 0) {
        const texts = values(thirdParty);
        return [{ outcome: 'cantTell', message: 'third-party-text', values: texts, seenAt: seenAt(thirdParty) }];
      }
      const count = evidence.texts.texts.length;
      return [{ outcome: 'cantTell', message: 'no-text', values: { count }, seenAt: [seen('texts', '/texts')] }];
    },
  });
}

/** The sentences that all entry rules share, around the name of the function. */
export function entryFindings(pattern: PatternId): Catalogue<EntryKey>['findings'] {
  const { zh, en } = patterns[pattern].name;
  return {
    'entry-text': {
      fact: {
        zh: `应用自有文字中有 {count} 处“${zh}”用语：{examples}。`,
        en: `{count} own texts name the ${en}: {examples}.`,
      },
      judgement: {
        zh: '入口文字已具备；入口能否到达、功能是否可用由动态检测判断。',
        en: 'The text of an entry is there; whether it can be reached and works is for the dynamic inspection.',
      },
    },
    'vague-text': {
      fact: {
        zh: `未见明确的“${zh}”用语，只有含义较宽的 {count} 处：{examples}。`,
        en: `No clear text of the ${en}, only {count} vague ones: {examples}.`,
      },
      judgement: { zh: '不能据此认定已设入口，须在真机上核实。', en: 'They do not show an entry; verify on a device.' },
    },
    'third-party-text': {
      fact: {
        zh: `“${zh}”用语只出现在第三方 SDK 或库的文字里（{count} 处）：{examples}。`,
        en: `The ${en} is named only in texts of SDKs or libraries ({count}): {examples}.`,
      },
      judgement: {
        zh: '第三方的文字不能代替应用自己的入口，须在真机上核实。',
        en: 'Texts of third parties do not stand for an entry of the app; verify on a device.',
      },
    },
    'no-text': {
      fact: { zh: `检索 {count} 条文字，未见“${zh}”用语。`, en: `None of {count} texts names the ${en}.` },
      judgement: {
        zh: '疑似缺失；入口也可能由服务器下发或以图标呈现，须在真机上核实后认定。',
        en: 'It seems to be missing; yet it may come from a server or be an icon: verify on a device before deciding.',
      },
    },
    ...reachFindings({ zh: `“${zh}”用语`, en: `the ${en}` }),
  };
}
