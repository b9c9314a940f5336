import { pick } from '../../i18n/locale.ts';
import { documentWords } from '../../i18n/report/document.ts';
import { reportWords } from '../../i18n/report/words.ts';
import { drivenWords } from '../../i18n/report/driven.ts';
import { valueOf } from '../view/value.ts';
import { paragraph } from './blocks.ts';
import { code, type DocumentContext, quoted } from './context.ts';
import { dayOf } from './days.ts';
import type { Cover, FactRow, Paragraph } from './model.ts';
import { redactionNotes } from './redaction-note.ts';

const words = documentWords.cover;

export function coverOf(context: DocumentContext): Cover {
  const { input, locale } = context;
  const { logo, organisation, template } = input.document;
  const redacted = redactionNotes(input).map((text) => paragraph(text, { style: 'warning' }));
  return {
    ...(logo !== undefined && { logo }),
    above: organisation === undefined ? [] : [pick(organisation.name, locale)],
    title: pick(template.title, locale),
    subtitle: quoted(input.inspection.apk.label ?? input.inspection.apk.package ?? '', 80),
    facts: coverFacts(context),
    notes: [...redacted, ...coverNotes(context)],
  };
}

function coverFacts(context: DocumentContext): FactRow[] {
  const { input, locale, reportNumber, say } = context;
  const { apk, finishedAt, startedAt } = input.inspection;
  const { organisation, template } = input.document;
  const unknown = say(reportWords.unknown);
  const filed = valueOf(input.evidence, 'filing')?.form.sponsor;
  const blank = say(documentWords.toFill);
  const version = { name: apk.versionName ?? unknown, code: apk.versionCode ?? unknown };
  const client = organisation?.client === undefined ? filed : pick(organisation.client, locale);
  const contact = [organisation?.phone, organisation?.email, organisation?.postcode].filter(
    (part) => part !== undefined,
  );
  const days = [...new Set([dayOf(startedAt), dayOf(finishedAt)])];
  return [
    { label: say(words.number), value: quoted(reportNumber, 120) },
    { label: say(words.app), value: quoted(apk.label ?? unknown, 80) },
    { label: say(reportWords.cover.package), value: [code(apk.package ?? unknown)] },
    { label: say(words.version), value: say(reportWords.cover.versionValue, version) },
    { label: 'SHA-256', value: [code(apk.sha256)] },
    { label: say(words.client), value: client === undefined ? blank : quoted(client, 200) },
    { label: say(words.category), value: pick(template.category, locale) },
    { label: say(words.organisation), value: organisation === undefined ? blank : pick(organisation.name, locale) },
    ...(organisation?.address === undefined
      ? []
      : [{ label: say(words.address), value: pick(organisation.address, locale) }]),
    ...(contact.length === 0 ? [] : [{ label: say(words.contact), value: contact.join(' · ') }]),
    { label: say(words.dates), value: days.join(' — ') },
    { label: say(words.issued), value: blank },
  ];
}

/** That a report rests on the package alone, or on something that is no phone, stands on its first page. */
function coverNotes({ driven, input, say }: DocumentContext): Paragraph[] {
  const { inspection, evidence } = input;
  const warning = (text: string) => paragraph(text, { style: 'warning' });
  if (driven === undefined) {
    const papers = valueOf(evidence, 'filing') === undefined ? '' : say(reportWords.andPapers);
    return [warning(say(reportWords.staticNote, { papers }))];
  }
  const device = valueOf(evidence, 'device');
  if (device?.virtual ?? inspection.device?.virtual ?? false) return [warning(say(drivenWords.cover.virtual))];
  return device?.emulator === true ? [warning(say(drivenWords.cover.emulator))] : [];
}
