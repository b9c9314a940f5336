import { dynamicKinds } from '../../../evidence/kinds/index.ts';
import { reportWords } from '../../../i18n/report/words.ts';
import { nameOf, ownerName } from '../../view/names.ts';
import type { Seen, SeenPlace } from '../../view/places.ts';
import type { VerdictView } from '../../view/verdicts.ts';
import { type DocumentContext, quoted } from '../context.ts';

const words = reportWords.finding;
/** These stand among the raw records. */
const dynamic: ReadonlySet<string> = new Set(dynamicKinds);
const mostPlaces = 10;
const placesOfOne = 2;

/** One place of the package: what stands there, and where. */
export interface PlaceLine {
  subject: string;
  where: string;
}

export function placesOf(
  context: DocumentContext,
  { findings }: VerdictView,
): { places: PlaceLine[]; morePlaces: number } {
  const seen = findings
    .flatMap((finding) => finding.seen)
    .filter(({ kind, moments }) => moments.length === 0 && !dynamic.has(kind));
  const all = seen.flatMap((one) => linesOf(context, one));
  const total = seen.reduce((sum, one) => sum + Math.max(one.total, 1), 0);
  const places = all.slice(0, mostPlaces);
  return { places, morePlaces: total > places.length ? total : 0 };
}

function linesOf(context: DocumentContext, seen: Seen): PlaceLine[] {
  const { kind, places, pointer, subject } = seen;
  const named =
    subject !== null && (kind === 'sdks' || kind === 'packers' || kind === 'frameworks')
      ? nameOf(kind, subject, context.locale)
      : (subject ?? '');
  if (places.length === 0) return [{ subject: quoted(named, 200), where: quoted(`${kind}.json#${pointer}`, 160) }];
  return places.slice(0, placesOfOne).map((place) => ({
    subject: named === place.file ? '' : quoted(named, 200),
    where: placeText(context, place),
  }));
}

function placeText({ locale, say }: DocumentContext, place: SeenPlace): string {
  const { class: className, config, file, line, method, offset, owner, resource } = place;
  const code = [className, method].filter((part) => part !== undefined).join('#');
  const parts = [
    quoted(file, 160),
    ...(code === '' ? [] : [quoted(code, 200)]),
    ...(resource === undefined ? [] : [quoted(resource, 120)]),
    ...(config === undefined ? [] : [say(words.config, { config })]),
    ...(line === undefined ? [] : [say(words.line, { line })]),
    ...(line === undefined && offset !== undefined ? [say(words.offset, { offset: `0x${offset.toString(16)}` })] : []),
    ...(owner === undefined ? [] : [`· ${ownerName(owner, locale)}`]),
  ];
  return parts.join(' ');
}
