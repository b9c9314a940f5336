import { byText } from '../../shared/order.ts';
import type { ResourceEntry, ResourceTable } from '../resources/model.ts';
import { selectConfig } from '../resources/select.ts';
import { formatValue, hasForm, isReference, valueTypes } from '../resources/value.ts';
import type { XmlElement } from '../xml/model.ts';
import { type Context, find, text } from './access.ts';
import type { AndroidAttribute } from './android-attributes.ts';
import { withFields } from './fields.ts';
import type { LocalizedText } from './model.ts';

/** The text a label attribute shows, language by language. */
export function localized(context: Context, element: XmlElement, name: AndroidAttribute): LocalizedText {
  const attribute = find(context, element, name);
  if (attribute === undefined || !isReference(attribute.value) || context.resources === undefined) {
    const literal = text(context, element, name);
    return withFields<LocalizedText>({ text: literal, reference: undefined, byLocale: {}, zhCN: literal });
  }
  const { resources } = context;
  const id = attribute.value.data;
  const textFor = (locale: string): string | undefined => {
    const found = resources.resolve(id, { locale });
    const written = found && hasForm(found) ? formatValue(found) : undefined;
    return written === undefined ? undefined : context.keep(written);
  };
  const byLocale = textsByLocale(context, resources, id);
  // Like aapt, an app that labels itself in some languages only is called by the first of them.
  const fallback = textFor('') ?? Object.values(byLocale)[0] ?? text(context, element, name);
  return withFields<LocalizedText>({
    text: fallback,
    reference: formatValue(attribute.value),
    byLocale,
    zhCN: textFor('zh-CN') ?? fallback,
  });
}

/** What the entry says in each language it is declared for. Grouped first, as there may be as many languages as configurations. */
function textsByLocale({ keep }: Context, resources: ResourceTable, id: number): Record<string, string> {
  const groups = new Map<string, ResourceEntry[]>();
  for (const entry of resources.all(id)) {
    const { localeTag } = entry.config;
    const group = groups.get(localeTag);
    if (group !== undefined) group.push(entry);
    else if (localeTag !== '') groups.set(localeTag, [entry]);
  }
  const byLocale: Record<string, string> = {};
  for (const [locale, entries] of [...groups].sort(([a], [b]) => byText(a, b))) {
    const configs = entries.map((entry) => entry.config);
    const value = entries[selectConfig(configs, { locale })]?.value;
    const found = value && resources.follow(value, { locale });
    const written = found && formatValue(found);
    const text = written === undefined ? undefined : keep(written);
    if (text !== undefined) byLocale[locale] = text;
  }
  return byLocale;
}

/** Path of the sharpest bitmap behind an icon attribute, else of its XML drawable. */
export function iconPath(context: Context, element: XmlElement, name: AndroidAttribute): string | undefined {
  const attribute = find(context, element, name);
  if (attribute === undefined || !isReference(attribute.value) || context.resources === undefined) {
    return text(context, element, name);
  }
  const id = attribute.value.data;
  if (!context.icons.has(id)) context.icons.set(id, sharpestBitmap(context.resources.all(id)));
  return context.icons.get(id) ?? text(context, element, name);
}

function sharpestBitmap(entries: readonly ResourceEntry[]): string | undefined {
  return entries.filter(isBitmap).sort((a, b) => density(b) - density(a))[0]?.value?.text;
}

function isBitmap({ value }: ResourceEntry): boolean {
  return value?.type === valueTypes.string && value.text !== undefined && !value.text.endsWith('.xml');
}

/** `anydpi` and `nodpi` say nothing about sharpness. */
function density({ config }: ResourceEntry): number {
  return config.fields.density >= 0xfffe ? 0 : config.fields.density;
}
