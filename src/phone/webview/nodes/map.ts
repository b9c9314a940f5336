import { type AndroidNode, plainNode } from '../../display/model.ts';
import { type Projection, project, unite } from './bounds.ts';
import { classOf, type NodeProfile } from './class-names.ts';
import type { CssRect } from './dom.ts';
import { flagsOf } from './flags.ts';
import { isDocument, isRange } from './kinds.ts';
import { isLeaf } from './leaf.ts';
import { wordsOf } from './naming.ts';
import type { WebNode } from './web-node.ts';

export interface MapOptions {
  package: string;
  profile: NodeProfile;
  /** Older WebViews tell DOM ids only in a mode that UIA2 does not switch on. */
  ids: boolean;
  /** Put before each key, so that two pages of one phone have no key in common. */
  keyPrefix: string;
  projection: Projection;
  documentScrolls: boolean;
}

/** The page's nodes as an Android service gets them from the WebView. */
export function toAndroid(node: WebNode, options: MapOptions): AndroidNode {
  const flags = flagsOf(node, options.documentScrolls);
  const words = wordsOf(node, options.profile);
  const id = options.ids ? node.dom?.attribute('id') : undefined;
  return {
    ...plainNode,
    ...flags,
    key: options.keyPrefix + node.id,
    package: options.package,
    className: classOf(node, options.profile, flags.clickable),
    text: words.text,
    contentDescription: words.contentDescription,
    resourceId: id === '' ? undefined : id,
    hint: words.hint,
    tooltip: '',
    important: false,
    rangeValue: rangeValue(node),
    chromeRole: node.role,
    bounds: boundsOf(node, options.projection),
    children: isLeaf(node) ? [] : node.children.map((child) => toAndroid(child, options)),
  };
}

function rangeValue(node: WebNode): number | undefined {
  if (!isRange(node) || (node.dom?.attribute('aria-valuetext') ?? '') !== '' || node.value === '') return undefined;
  const value = Number(node.value);
  return Number.isFinite(value) ? value : undefined;
}

function boundsOf(node: WebNode, projection: Projection): AndroidNode['bounds'] {
  if (isDocument(node) && node.parent === undefined) return { ...projection.view };
  return project(rectOf(node) ?? { x: 0, y: 0, width: 0, height: 0 }, projection);
}

/** `display: contents` has no box of its own: its children's stand for it. */
function rectOf(node: WebNode): CssRect | undefined {
  if (node.dom?.rect !== undefined && node.dom.tag !== '#document') return node.dom.rect;
  if (isDocument(node) && node.parent?.dom?.rect !== undefined) return node.parent.dom.rect;
  return unite(node.children.flatMap((child) => rectOf(child) ?? []));
}
