import { documentWords } from '../../../i18n/report/document.ts';
import type { Inspection } from '../../../inspection/model.ts';
import { objectionText } from '../../view/exemptions.ts';
import { labelOf } from '../../view/names.ts';
import { valueOf } from '../../view/value.ts';
import { lines, note, paragraph, table } from '../blocks.ts';
import { code, type DocumentContext, quoted } from '../context.ts';
import type { Block } from '../model.ts';

const words = documentWords.exemptions;

export function baseline({ say }: DocumentContext): Block[] {
  return [paragraph(say(documentWords.baseline.none))];
}

/** Every exemption handed in with what became of it: never silent. */
export function exemptions(context: DocumentContext): Block[] {
  const { input, say } = context;
  const used = input.inspection.exemptions;
  const claimed = valueOf(input.evidence, 'filing')?.form.specialScenes ?? [];
  if (used.length === 0 && claimed.length === 0) return [paragraph(say(words.none))];
  return [
    ...(used.length === 0 ? [] : [note(say(words.noteUsed)), usedTable(context, used)]),
    ...(claimed.length === 0
      ? []
      : [
          table([4, 8, 4], {
            caption: say(words.declared),
            head: [say(words.scene), say(words.basis), say(words.users)],
            rows: claimed.map(({ basis, scene, users }) => [quoted(scene), quoted(basis), quoted(users ?? '—')]),
          }),
        ]),
  ];
}

function usedTable({ locale, say, verdicts }: DocumentContext, used: Inspection['exemptions']): Block {
  const titles = new Map(verdicts.map(({ title, verdict }) => [verdict.ruleId, title]));
  const heads = [words.id, words.scene, words.basis, words.people, words.users, words.term, words.state, words.applied];
  return table([3, 4, 6, 4, 4, 4, 3, 5], {
    caption: say(words.caption),
    head: heads.map((head) => say(head)),
    rows: used.map((one) => [
      [code(one.id, 80)],
      quoted(one.scene),
      say(words.basisValue, { name: one.basis.name, number: one.basis.number, sha256: one.basis.sha256 }),
      lines([quoted(one.requester.name, 80), quoted(one.approver.name, 80)]),
      quoted(one.users),
      say(words.termValue, { from: one.validFrom, until: one.validUntil }),
      lines([labelOf(words.states, one.state, locale), ...(one.objections ? [objectionText(one, locale)] : [])]),
      lines([...new Set(one.appliedTo.map(({ ruleId }) => titles.get(ruleId) ?? ruleId))]),
    ]),
  });
}
