import { labels } from '../../../i18n/report/labels.ts';
import { reportWords } from '../../../i18n/report/words.ts';
import { profileById } from '../../../standards/profiles/index.ts';
import type { Profile } from '../../../standards/profiles/profile.ts';
import { groupByInstrument } from '../../view/requirement-groups.ts';
import { facts, paragraph, table } from '../blocks.ts';
import { code, type DocumentContext } from '../context.ts';
import type { Block } from '../model.ts';

const words = reportWords.basis;

/** Which texts the app was held against, with which limits, by which rules. */
export function basis(context: DocumentContext): Block[] {
  const { input, say } = context;
  const { inspection } = input;
  const profile = profileById(inspection.profile);
  const groups = groupByInstrument(context);
  return [
    ...(profile === undefined ? [] : [paragraph([{ text: say(profile.name), bold: true }, ' ', say(profile.note)])]),
    table([8, 6, 4, 2], {
      caption: say(words.instruments, { count: groups.length }),
      head: [words.instrument, words.number, words.status, words.requirements].map((head) => say(head)),
      rows: groups.map(({ instrument, members }) => [
        say(instrument.name),
        instrument.number,
        say(labels.instrumentStatus[instrument.status]),
        String(members.length),
      ]),
      numeric: [3],
    }),
    ...(profile === undefined ? [] : [thresholds(context, profile)]),
    facts([
      [say(reportWords.cover.profile), [code(inspection.profile)]],
      [
        say(reportWords.cover.tool),
        say(reportWords.cover.toolValue, { version: inspection.tool.version, rules: inspection.ruleset.rules }),
      ],
      [say(words.ruleset), [code(inspection.ruleset.sha256)]],
    ]),
  ];
}

function thresholds({ say }: DocumentContext, profile: Profile): Block {
  const names = Object.keys(profile.thresholds) as (keyof Profile['thresholds'])[];
  return table([6, 2], {
    caption: say(words.thresholds),
    head: [say(words.threshold), say(words.value)],
    rows: names.map((name) => [say(labels.threshold[name]), String(profile.thresholds[name])]),
    numeric: [1],
  });
}
