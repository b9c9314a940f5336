import type { XmlElement } from '../xml/model.ts';
import { componentKinds } from './model.ts';

const inManifest = ['manifest'];
const inApplication = ['application'];
const inComponent: readonly string[] = componentKinds;

/**
 * The parents an element of a manifest can have, as far as it matters for reading one. Others are children of the element before
 * them.
 */
const parents: Readonly<Record<string, readonly string[]>> = {
  application: inManifest,
  queries: inManifest,
  instrumentation: inManifest,
  permission: inManifest,
  'permission-group': inManifest,
  'permission-tree': inManifest,
  'supports-screens': inManifest,
  'uses-configuration': inManifest,
  'uses-feature': ['manifest', 'feature-group'],
  'uses-permission': inManifest,
  'uses-permission-sdk-23': inManifest,
  'uses-permission-sdk-m': inManifest,
  'uses-sdk': inManifest,
  activity: inApplication,
  'activity-alias': inApplication,
  service: inApplication,
  receiver: inApplication,
  provider: ['application', 'queries'],
  profileable: inApplication,
  'uses-library': inApplication,
  'uses-native-library': inApplication,
  'meta-data': [...inComponent, 'application'],
  'intent-filter': inComponent,
  intent: ['queries'],
  package: ['queries'],
  action: ['intent-filter', 'intent'],
  category: ['intent-filter', 'intent'],
  data: ['intent-filter', 'intent'],
  'path-permission': ['provider'],
  'grant-uri-permission': ['provider'],
};

interface Mutable extends XmlElement {
  readonly children: Mutable[];
}

/** A manifest without its end tags nests every element into the one before; this puts each where a manifest may have it. */
export function renest(root: XmlElement): XmlElement {
  const top: Mutable = { ...root, children: [] };
  const open: Mutable[] = [top];
  const waiting: XmlElement[] = root.children.toReversed();
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    const allowed = parents[element.name];
    let depth = open.length - 1;
    if (allowed !== undefined) while (depth > 0 && !allowed.includes(open[depth]!.name)) depth -= 1;
    const copy: Mutable = { ...element, children: [] };
    open[depth]!.children.push(copy);
    open.length = depth + 1;
    open.push(copy);
    for (let index = element.children.length - 1; index >= 0; index -= 1) waiting.push(element.children[index]!);
  }
  return top;
}
