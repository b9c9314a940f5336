import { formatValue, isReference, valueTypes } from '../resources/value.ts';
import type { XmlElement } from '../xml/model.ts';
import { type Context, children, find, text } from './access.ts';
import { withFields } from './fields.ts';
import type { MetaData } from './model.ts';

export function readMetaData(context: Context, element: XmlElement): MetaData[] {
  const found: MetaData[] = [];
  for (const item of children(element, 'meta-data')) {
    const name = text(context, item, 'name');
    if (name === undefined) continue;
    found.push(
      withFields<MetaData>({ name, value: text(context, item, 'value'), resource: resourceOf(context, item) }),
    );
  }
  return found;
}

/** `android:resource` is handed to the app as an id: only a file behind it means something here. */
function resourceOf(context: Context, element: XmlElement): string | undefined {
  const attribute = find(context, element, 'resource');
  if (attribute === undefined) return undefined;
  if (!isReference(attribute.value)) return formatValue(attribute.value);
  const target = context.resources?.follow(attribute.value);
  const isFile = target?.type === valueTypes.string && target.text?.includes('/');
  return isFile ? target.text : formatValue(attribute.value);
}
