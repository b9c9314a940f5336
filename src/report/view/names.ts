import { fill, type Locale, pick } from '../../i18n/locale.ts';
import { labels } from '../../i18n/report/labels.ts';
import { type Text, visible } from '../../shared/text.ts';
import { frameworks } from '../../standards/frameworks.ts';
import { packers } from '../../standards/packers.ts';
import { sdks } from '../../standards/sdks/index.ts';

interface Named {
  id: string;
  name: Text;
}

const byId = (entries: readonly Named[]) => new Map(entries.map(({ id, name }) => [id, name]));

const names = {
  sdks: byId(sdks),
  packers: byId(packers),
  frameworks: byId(frameworks),
};

/** The name behind a catalogue id; the id itself where the catalogue does not know it (evidence of another version). */
export function nameOf(catalogue: keyof typeof names, id: string, locale: Locale): string {
  const name = names[catalogue].get(id);
  return name === undefined ? visible(id, 80) : pick(name, locale);
}

/** `app`, `sdk:getui` … in words. */
export function ownerName(owner: string, locale: Locale): string {
  if (owner === 'app' || owner === 'unknown') return pick(labels.owner[owner], locale);
  const [type, id = ''] = owner.split(':');
  if (type === 'sdk') return fill(labels.owner.sdk, locale, { name: nameOf('sdks', id, locale) });
  // Shells of packers are filed among the libraries, by the packer's id.
  return fill(labels.owner.library, locale, { name: nameOf('packers', id, locale) });
}

/** The label of a member of a closed list; the member itself where the list has grown since. */
export function labelOf(list: Readonly<Record<string, Text>>, key: string, locale: Locale): string {
  const label = Object.hasOwn(list, key) ? list[key] : undefined;
  return label === undefined ? visible(key, 80) : pick(label, locale);
}
