import type { CdpSession } from '../cdp.ts';
import { type DomIndex, indexSnapshot, snapshotStyles } from './dom.ts';
import type { AxNode, LayoutMetrics, Snapshot } from './protocol.ts';
import { buildTree, type WebNode } from './web-node.ts';

export interface PageRead {
  root: WebNode | undefined;
  dom: DomIndex;
  viewport: LayoutMetrics['cssVisualViewport'];
}

/** Reads the page's accessibility tree, its frames' and their layout. Throws CdpError; `timeout` while the renderer is frozen. */
export async function readPage(session: CdpSession, within: number): Promise<PageRead> {
  const [main, snapshot, metrics] = await Promise.all([
    session.send<{ nodes: AxNode[] }>('Accessibility.getFullAXTree', {}, within),
    session.send<Snapshot>(
      'DOMSnapshot.captureSnapshot',
      { computedStyles: snapshotStyles, includeDOMRects: true },
      within,
    ),
    session.send<LayoutMetrics>('Page.getLayoutMetrics', {}, within),
  ]);
  const dom = indexSnapshot(snapshot);
  const inner = await Promise.all(
    dom.frames.slice(1).map(async (frameId) => ({ frameId, nodes: await frameNodes(session, frameId, within) })),
  );
  const root = buildTree([{ frameId: dom.frames[0] ?? '', nodes: main.nodes }, ...inner], dom);
  return { root, dom, viewport: metrics.cssVisualViewport };
}

/** A frame that went between the two reads has no nodes. */
async function frameNodes(session: CdpSession, frameId: string, within: number): Promise<AxNode[]> {
  try {
    return (await session.send<{ nodes: AxNode[] }>('Accessibility.getFullAXTree', { frameId }, within)).nodes;
  } catch (error) {
    if (error instanceof Error && 'reason' in error && error.reason === 'refused') return [];
    throw error;
  }
}
