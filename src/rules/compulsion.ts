import type { ForcedUsePattern } from '../evidence/kinds/forced-use.ts';
import type { EvidenceOf } from '../evidence/kinds/index.ts';
import type { EvidenceRef } from '../evidence/evidence.ts';
import type { Text, TextValues } from '../shared/text.ts';
import type { RequirementId } from '../standards/requirements.ts';
import { defineRule, type Catalogue, type Finding, type Severity, type Subject } from './rule.ts';
import { mostListed, namesOf, seen } from './selection.ts';

/** Findings of the rules on what an app forces on its users, seen by driving it. */
export type CompulsionKey =
  | 'compelled'
  | 'compelled-by-structure'
  | 'compelled-special-scene'
  | 'suspected'
  | 'consequence'
  | 'present'
  | 'optional'
  | 'inconclusive'
  | 'not-found'
  | 'not-looked-for';

export type Presence = 'asked' | 'doubtful' | 'ordinary';

interface CompulsionRule {
  id: string;
  /** Id of a pattern of the `forced-use` evidence. */
  pattern: string;
  subject?: Subject;
  requirements: readonly RequirementId[];
  severity: Severity;
  /**
   * What the existence of the function says where nothing compels its use. `asked`: the texts in question name the function itself, the
   * profile decides. `doubtful`: a person decides. `ordinary`: every second app has it (a share button, a login), and having it is no matter.
   */
  presence: Presence;
  messages: Catalogue<CompulsionKey>;
}

/**
 * A rule on one pattern of forced use. Three facts stay apart: the function is present, the interface compels its use, it has consequences.
 * Only a confirmed compulsion fails; weaker grades and consequences alone go to a person.
 */
export function compulsionRule({ id, messages, pattern, presence, requirements, severity, subject }: CompulsionRule) {
  return defineRule({
    meta: {
      id,
      version: 1,
      subject: subject ?? 'forced-use',
      requirements,
      severity,
      force: 'mandatory',
      requires: ['forced-use', 'runs'],
      messages,
    },
    evaluate: ({ 'forced-use': evidence, runs }, profile): readonly Finding<CompulsionKey>[] => {
      const index = evidence.patterns.findIndex((one) => one.pattern === pattern);
      const found = evidence.patterns[index];
      if (found === undefined)
        return [{ outcome: 'cantTell', message: 'not-looked-for', seenAt: [seen('forced-use', '/patterns')] }];
      const at = (fact: 'present' | 'compelled' | 'consequence') => seen('forced-use', `/patterns/${index}/${fact}`);
      const finding = (
        outcome: Finding['outcome'],
        message: CompulsionKey,
        seenAt: readonly EvidenceRef[],
      ): readonly Finding<CompulsionKey>[] => [
        {
          outcome,
          message,
          values: valuesOf(found, runs.runs.length),
          seenAt: [...seenAt, ...gatesOf(evidence, pattern)],
        },
      ];

      if (found.grade === 'CONFIRMED') {
        if (found.reasons.includes('special-scene'))
          return finding('cantTell', 'compelled-special-scene', [at('compelled'), at('present')]);
        const how = found.reasons.includes('by-structure') ? 'compelled-by-structure' : 'compelled';
        return finding(profile.forcedUse.compelled, how, [at('compelled'), at('consequence')]);
      }
      if (found.grade === 'SUSPECTED') return finding('cantTell', 'suspected', [at('compelled'), at('present')]);
      if (found.consequence.value === true)
        return finding('cantTell', 'consequence', [at('consequence'), at('present')]);
      if (found.grade === 'INCONCLUSIVE') return finding('cantTell', 'inconclusive', [at('present')]);
      if (found.present.value !== true) return finding('passed', 'not-found', [at('present')]);
      if (presence === 'ordinary') return finding('passed', 'optional', [at('present')]);
      return finding(presence === 'asked' ? profile.forcedUse.present : 'cantTell', 'present', [at('present')]);
    },
  });
}

function valuesOf(found: ForcedUsePattern, runs: number): TextValues {
  const sightings = [...found.compelled.seenAt, ...found.consequence.seenAt, ...found.present.seenAt];
  const words = namesOf(
    sightings.filter((sighting) => sighting.words !== undefined && sighting.words !== ''),
    (sighting) => sighting.words ?? '',
  ).slice(0, 8);
  const scenarios = namesOf(sightings, (sighting) => sighting.run).slice(0, 8);
  return {
    words: words.length === 0 ? ['—'] : words,
    runs,
    scenarios: scenarios.length === 0 ? ['—'] : scenarios,
    grade: found.grade,
    reasons: found.reasons.length === 0 ? ['—'] : found.reasons,
  };
}

/** The ladders and paired runs that the pattern's grade rests on. */
function gatesOf(evidence: EvidenceOf<'forced-use'>, pattern: string): EvidenceRef[] {
  const refs: EvidenceRef[] = [];
  for (const [index, gate] of evidence.gates.entries())
    if (gate.pattern === pattern) refs.push(seen('forced-use', `/gates/${index}`));
  for (const [index, pair] of evidence.comparisons.entries())
    if (pair.pattern === pattern) refs.push(seen('forced-use', `/comparisons/${index}`));
  return refs.slice(0, mostListed);
}

/** The sentences that all rules on compulsion share, around the name of the function and what it would breach. */
export function compulsionFindings(name: Text, concern: Text): Catalogue<CompulsionKey>['findings'] {
  return {
    compelled: {
      fact: {
        zh: `在两次全新启动中，界面未留下绕开“${name.zh}”的路：逐级退出办法均失败，而按其要求操作即可继续。界面文字：{words}；场景：{scenarios}。`,
        en: `In two clean starts the interface left no way round ${name.en}: every way out failed while doing as it asks went on. Words: {words}; scenarios: {scenarios}.`,
      },
      judgement: { zh: concern.zh, en: concern.en },
    },
    'compelled-by-structure': {
      fact: {
        zh: `界面以点名、名次、数值成列的方式设有“${name.zh}”，并写明后果，到达过的界面中没有不参与或关闭的入口。界面文字：{words}；场景：{scenarios}。`,
        en: `The interface has ${name.en} in rows of names, ranks and figures, and tells what follows; no screen that was reached lets one stay out or switch it off. Words: {words}; scenarios: {scenarios}.`,
      },
      judgement: { zh: concern.zh, en: concern.en },
    },
    'compelled-special-scene': {
      fact: {
        zh: `界面未留下绕开“${name.zh}”的路，同一界面标明安保、应急等特殊场景：{words}。`,
        en: `The interface left no way round ${name.en}; the same screen names a special scene such as security or emergency: {words}.`,
      },
      judgement: {
        zh: '特殊场景须有书面依据并限定人员范围，由单位提供后人工认定；界面文字本身不构成依据。',
        en: 'A special scene needs a written basis and a limited circle of users; a person decides once the unit has handed them in.',
      },
    },
    suspected: {
      fact: {
        zh: `“${name.zh}”疑似强制：证据等级 {grade}，未满足确认所需的全部条件（{reasons}）。界面文字：{words}；场景：{scenarios}。`,
        en: `${name.en} is suspected of being forced: grade {grade}, not all that a confirmation needs was met ({reasons}). Words: {words}; scenarios: {scenarios}.`,
      },
      judgement: {
        zh: '不足以认定，也不能排除；请对照录制的画面人工复核，或在可提供测试账号的条件下复测。',
        en: 'Not enough to decide either way; review the recorded screens, or test again with a test account.',
      },
    },
    consequence: {
      fact: {
        zh: `界面把“${name.zh}”与计数、排名、通报或考核相联系：{words}（{scenarios}）；未证实界面强制使用。`,
        en: `The interface ties ${name.en} to counting, ranking, circulars or appraisal: {words} ({scenarios}); that it forces their use was not shown.`,
      },
      judgement: {
        zh: `后果由谁承担、是否作为考核依据，须由单位说明后人工认定。${concern.zh}`,
        en: `Who bears the consequence, and whether it is a yardstick, is for a person to decide after the unit has explained. ${concern.en}`,
      },
    },
    present: {
      fact: {
        zh: `应用设有“${name.zh}”功能：{words}（{scenarios}）；本次驱动中可以不使用而继续，未见强制。`,
        en: `The app has ${name.en}: {words} ({scenarios}); in this inspection one could go on without it, nothing forced it.`,
      },
      judgement: {
        zh: '功能存在本身按所选判定依据处理；是否在管理上强制使用，界面看不出来，需结合单位制度核实。',
        en: 'What its mere existence means depends on the profile; whether rules outside the app compel it cannot be seen on screen.',
      },
    },
    optional: {
      fact: {
        zh: `应用有“${name.zh}”相关内容：{words}（{scenarios}）；可以不使用而继续。`,
        en: `The app has something of ${name.en}: {words} ({scenarios}); one can go on without it.`,
      },
      judgement: { zh: '属常见可选功能，未见强制。', en: 'An ordinary optional function; nothing forces it.' },
    },
    inconclusive: {
      fact: {
        zh: `未能查明“${name.zh}”是否强制，原因：{reasons}。共运行 {runs} 个场景。`,
        en: `Whether ${name.en} is forced could not be established: {reasons}. {runs} scenarios were run.`,
      },
      judgement: {
        zh: '没有看到不等于没有，不作通过处理；请排除原因后复测或人工核实。',
        en: 'Not seen is not absent, and no pass: remove the cause and test again, or verify by hand.',
      },
    },
    'not-found': {
      fact: {
        zh: `运行 {runs} 个场景并自动探索，未见“${name.zh}”。`,
        en: `{runs} scenarios and the exploration showed nothing of ${name.en}.`,
      },
      judgement: {
        zh: '仅就到达过的界面而言；未到达的界面列在覆盖情况中。',
        en: 'True of the screens that were reached; those that were not stand under coverage.',
      },
    },
    'not-looked-for': {
      fact: { zh: `证据中没有“${name.zh}”一项。`, en: `The evidence has no entry for ${name.en}.` },
      judgement: { zh: '本次没有查这一项。', en: 'It was not looked for this time.' },
    },
  };
}
