import type { XmlElement } from '../xml/model.ts';
import { bool, type Context, children, int, text } from './access.ts';
import type { AndroidAttribute } from './android-attributes.ts';
import { withFields } from './fields.ts';
import { type IntentData, type IntentFilter, type PathPattern, pathKinds } from './model.ts';

export function readIntentFilters(context: Context, component: XmlElement): IntentFilter[] {
  return children(component, 'intent-filter').map((element) => readIntentFilter(context, element));
}

/** An `<intent-filter>`, or the `<intent>` of a `<queries>` element, which looks the same. */
export function readIntentFilter(context: Context, element: XmlElement): IntentFilter {
  return withFields<IntentFilter>({
    actions: names(context, element, 'action'),
    categories: names(context, element, 'category'),
    data: children(element, 'data').map((data) => readData(context, data)),
    autoVerify: bool(context, element, 'autoVerify'),
    priority: int(context, element, 'priority'),
    label: text(context, element, 'label'),
  });
}

function names(context: Context, element: XmlElement, tag: string): string[] {
  return children(element, tag)
    .map((child) => text(context, child, 'name'))
    .filter((name) => name !== undefined);
}

function readData(context: Context, element: XmlElement): IntentData {
  const get = (name: AndroidAttribute): string | undefined => text(context, element, name);
  return withFields<IntentData>({
    scheme: get('scheme'),
    host: get('host'),
    port: get('port'),
    mimeType: get('mimeType'),
    ssp: get('ssp'),
    sspPrefix: get('sspPrefix'),
    sspPattern: get('sspPattern'),
    paths: readPaths(context, element),
  });
}

/** The path attributes of `<data>`, `<path-permission>` and `<grant-uri-permission>`. */
export function readPaths(context: Context, element: XmlElement): PathPattern[] {
  const found: PathPattern[] = [];
  for (const kind of pathKinds) {
    const value = text(context, element, kind);
    if (value !== undefined) found.push({ kind, value });
  }
  return found;
}
