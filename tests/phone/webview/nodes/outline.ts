import type { AndroidNode } from '../../../../src/phone/display/model.ts';
import type { BrowserPage } from '../../../../src/phone/webview/browser.ts';
import type { NodeProfile } from '../../../../src/phone/webview/nodes/class-names.ts';
import { toAndroid } from '../../../../src/phone/webview/nodes/map.ts';
import { readPage } from '../../../../src/phone/webview/nodes/read.ts';

const view = { left: 0, top: 0, right: 1080, bottom: 2340 };

/** Shows a body at 360 × 780 CSS pixels, three display pixels each. */
export async function show(page: BrowserPage, body: string, head = ''): Promise<void> {
  const { session } = page;
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: 360,
    height: 780,
    deviceScaleFactor: 3,
    mobile: true,
  });
  const viewport = head.includes('viewport') ? '' : '<meta name=viewport content="width=device-width,initial-scale=1">';
  const html = `<!doctype html><html lang=zh><head><meta charset=utf-8>${viewport}${head}<style>body{margin:0}</style></head><body>${body}</body></html>`;
  const { frameTree } = await session.send<{ frameTree: { frame: { id: string } } }>('Page.getFrameTree');
  await session.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
  await session.send('Runtime.evaluate', {
    expression: 'new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))',
    awaitPromise: true,
  });
}

export async function nodesOf(page: BrowserPage, profile: NodeProfile = 'middle', ids = true): Promise<AndroidNode> {
  const read = await readPage(page.session, 10_000);
  const { scale, clientHeight } = read.viewport;
  if (read.root === undefined) throw new Error('no tree');
  return toAndroid(read.root, {
    package: 'app',
    profile,
    ids,
    keyPrefix: '',
    projection: { offsetX: 0, offsetY: 0, scale: scale * 3, view },
    documentScrolls: read.dom.contentSize.height > Math.ceil(clientHeight),
  });
}

const flags = [
  'checkable',
  'checked',
  'clickable',
  'focusable',
  'focused',
  'password',
  'scrollable',
  'selected',
  'editable',
  'heading',
  'contentInvalid',
  'multiline',
  'collection',
  'collectionItem',
] as const;

/** One line a node: depth, class, words, flags that are set, what differs from an enabled plain node. */
export function outline(node: AndroidNode, depth = 0): string[] {
  const words = [
    `${'.'.repeat(depth)}${node.className.replace(/^android\.(?:widget|view|webkit|app)\./, '')}`,
    ...(node.resourceId === undefined ? [] : [`#${node.resourceId}`]),
    ...(node.text === '' ? [] : [JSON.stringify(node.text)]),
    ...(node.contentDescription === undefined ? [] : [`desc=${node.contentDescription}`]),
    ...(node.hint === '' ? [] : [`hint=${node.hint}`]),
    ...(node.rangeValue === undefined ? [] : [`range=${node.rangeValue}`]),
    ...(node.inputType === 0 ? [] : [`input=${node.inputType}`]),
    ...flags.filter((flag) => node[flag]),
    ...(node.enabled ? [] : ['disabled']),
  ];
  return [words.join(' '), ...node.children.flatMap((child) => outline(child, depth + 1))];
}

export function find(node: AndroidNode, id: string): AndroidNode {
  const found = search(node, id);
  if (found === undefined) throw new Error(`no #${id}`);
  return found;
}

function search(node: AndroidNode, id: string): AndroidNode | undefined {
  if (node.resourceId === id) return node;
  for (const child of node.children) {
    const found = search(child, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function corners({ bounds }: AndroidNode): string {
  return `[${bounds.left},${bounds.top}][${bounds.right},${bounds.bottom}]`;
}
