import type { CdpSession } from './cdp.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? '');
}

/** The screen of an app without web assets: its label. */
export function labelPage(label: string): string {
  const words = escapeHtml(label);
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><style>html,body{height:100%;margin:0;background:#fafafa}body{display:grid;place-items:center;text-align:center}span{font:22px sans-serif;overflow-wrap:anywhere}</style></head><body><span>${words}</span></body></html>`;
}

/** Loads what `load` asks for and waits until something of it is painted, at most `within` milliseconds. */
export async function untilPainted(session: CdpSession, load: () => Promise<unknown>, within: number): Promise<void> {
  await session.send('Page.setLifecycleEventsEnabled', { enabled: true });
  let off = (): void => {};
  let timer: NodeJS.Timeout | undefined;
  const painted = new Promise<void>((resolve) => {
    let loader: unknown;
    let loading = false;
    const offs = [
      session.on('Page.lifecycleEvent', (event) => {
        if (event['name'] === 'init') [loader, loading] = [event['loaderId'], true];
        // A page that paints nothing has shown all it has when it is loaded.
        const shown = event['name'] === 'firstContentfulPaint' || event['name'] === 'networkIdle';
        if (shown && loading && event['loaderId'] === loader) resolve();
      }),
      // An alert in its first script keeps a page from its first frame.
      session.on('Page.javascriptDialogOpening', (event) => {
        const bridged = event['type'] === 'prompt' && String(event['defaultPrompt']).startsWith('gap');
        if (!bridged) resolve();
      }),
      session.on('Inspector.targetCrashed', () => resolve()),
    ];
    off = () => offs.forEach((remove) => remove());
    timer = setTimeout(resolve, within);
  });
  try {
    const loaded = load().catch(() => {});
    await Promise.race([painted, loaded.then(() => painted)]);
  } finally {
    off();
    clearTimeout(timer);
  }
}
