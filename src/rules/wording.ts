import type { Text } from '../shared/text.ts';
import { patterns, type PatternId } from '../standards/lexicon.ts';
import type { RequirementId } from '../standards/requirements.ts';
import { defineRule, type Catalogue, type Finding, type FindingText, type Severity } from './rule.ts';
import { mostListed, seen } from './selection.ts';
import { reachFindings, reachLimit, type ReachEvidence, type ReachKey } from './text-reach.ts';
import { leadsOf, type Lead, type PatternLeads } from './wording-leads.ts';

/** Findings of the rules on wordings of functions that are banned when compulsory. */
export type WordingKey = 'consequence-wording' | 'function-wording' | 'special-scene-wording' | 'no-wording' | ReachKey;

interface WordingRule {
  id: string;
  pattern: PatternId;
  requirements: readonly RequirementId[];
  severity: Severity;
  messages: Catalogue<WordingKey>;
}

/**
 * A rule on the words of one function. Words in a package are leads and never convict: whether the function is there, compulsory and
 * counted shows on a device. Texts of SDKs and libraries are no leads; they are counted beside.
 */
export function wordingRule({ id, pattern, requirements, severity, messages }: WordingRule) {
  return defineRule({
    meta: {
      id,
      version: 1,
      subject: 'forced-use',
      requirements,
      severity,
      force: 'mandatory',
      requires: ['texts', 'web-assets', 'packers'],
      messages,
    },
    evaluate: (evidence, profile) => {
      const leads = leadsOf(evidence.texts, pattern);
      if (leads.own.length === 0) return [nothingFound(evidence, leads)];
      return findingsOf(leads.own, profile.forcedUse.lead);
    },
  });
}

/** The sentences that all wording rules share, around the name of the function and what it would breach. */
export function wordingFindings(pattern: PatternId, concern: Text): Catalogue<WordingKey>['findings'] {
  const { zh, en } = patterns[pattern].name;
  return {
    'consequence-wording': {
      fact: {
        zh: `应用自有（含归属不明）的文字中有 {count} 处“${zh}”类用语（{words}），同句带有考核、扣分、通报或强制字样，如：{examples}。`,
        en: `{count} texts of the app, those of unclear owner included, speak of ${en} ({words}) together with appraisal, penalties or compulsion, such as: {examples}.`,
      },
      judgement: {
        zh: `疑似强制使用的线索。${concern.zh}仅凭文字不作认定，须在真机上查明入口、能否跳过和后果。`,
        en: `A lead to compulsory use. ${concern.en} Words alone decide nothing: look on a device for the entry, the way round and the consequence.`,
      },
    },
    'function-wording': {
      fact: {
        zh: `应用自有（含归属不明）的文字中有 {count} 处“${zh}”类用语（{words}），如：{examples}。`,
        en: `{count} texts of the app, those of unclear owner included, speak of ${en} ({words}), such as: {examples}.`,
      },
      judgement: {
        zh: `可能设有此类功能，文字未显示强制。${concern.zh}须在真机上核实，并由单位说明用途和依据。`,
        en: `The function may exist; the words show no compulsion. ${concern.en} Verify on a device and have the unit state purpose and basis.`,
      },
    },
    'special-scene-wording': specialScene,
    'no-wording': {
      fact: {
        zh: `检索 {texts} 条文字，应用自有文字中未见“${zh}”类用语（已排除政策文字和相似用语 {excused} 处，第三方 SDK 和库的文字 {thirdParty} 处）。`,
        en: `Among {texts} texts none of the app’s own speaks of ${en} (left out: {excused} policy texts and look-alikes, {thirdParty} texts of SDKs and libraries).`,
      },
      judgement: {
        zh: '只检查了安装包内的文字；服务器下发的内容和实际行为由动态检测判断。',
        en: 'Only texts inside the package were read; content from servers and behaviour are for the dynamic inspection.',
      },
    },
    ...reachFindings({ zh: `“${zh}”类用语`, en: `words of ${en}` }),
  };
}

const specialScene: FindingText = {
  fact: {
    zh: '其中 {count} 处与安保、应急、值守、会议等场景字样同句，如：{examples}。',
    en: '{count} of them stand beside words of security, emergency, duty or meetings, such as: {examples}.',
  },
  judgement: {
    zh: '可能属于特殊场景，但界面文字不能免责，须由单位提供书面场景规定和适用人员。',
    en: 'It may be a special scene, yet words on a screen excuse nothing: the unit has to hand in the written rule and whom it covers.',
  },
};

function findingsOf(own: readonly Lead[], outcome: 'cantTell'): Finding<WordingKey>[] {
  const consequence = own.filter(({ hit }) => hit.coercion || hit.assessment);
  const plain = own.filter(({ hit }) => !hit.coercion && !hit.assessment);
  const special = own.filter(({ hit }) => hit.specialScene);
  const findings: Finding<WordingKey>[] = [];
  if (consequence.length > 0) findings.push(finding(outcome, 'consequence-wording', consequence));
  if (plain.length > 0) findings.push(finding(outcome, 'function-wording', plain));
  if (special.length > 0) findings.push(finding(outcome, 'special-scene-wording', special));
  return findings;
}

function finding(outcome: 'cantTell', message: WordingKey, leads: readonly Lead[]): Finding<WordingKey> {
  const words = [...new Set(leads.map(({ hit }) => hit.matched))].slice(0, mostListed);
  const values = { count: leads.length, words, examples: examplesOf(leads) };
  return { outcome, message, values, seenAt: leads.slice(0, mostListed).map((lead) => lead.seenAt) };
}

/** A few texts for reading, cut short: the whole stands in the evidence. */
export function examplesOf(leads: readonly Lead[]): string[] {
  return [...new Set(leads.map(({ text }) => shorten(text)))].slice(0, 5);
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = Array.from(line.slice(0, 200));
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : line;
}

function nothingFound(evidence: ReachEvidence, { excused, thirdParty }: PatternLeads): Finding<WordingKey> {
  const limit = reachLimit(evidence);
  if (limit !== null) return limit;
  const values = { texts: evidence.texts.texts.length, excused, thirdParty: thirdParty.length };
  return { outcome: 'passed', message: 'no-wording', values, seenAt: [seen('texts', '/texts')] };
}
