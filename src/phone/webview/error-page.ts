import type { CdpSession } from './cdp.ts';
import { escapeHtml } from './first-page.ts';

/** WebView's own page for an address that could not be loaded (Chromium android_webview `AwContents`, strings of zh-CN). */
function errorPage(url: string, error: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>网页无法打开</title><style>body{margin:16px;font-family:sans-serif;color:#5f6368}h2{color:#202124}</style></head><body><h2>网页无法打开</h2><p>位于 <strong>${escapeHtml(url)}</strong> 的网页无法加载，因为：</p><p>${escapeHtml(error)}</p></body></html>`;
}

/** Puts it in place of the one of desktop Chromium. `onShown` gets the address that failed. */
export function showErrorPages(session: CdpSession, onShown: (url: string) => void): void {
  let lastError = 'net::ERR_FAILED';
  session.on('Network.loadingFailed', (event) => {
    if (event['type'] === 'Document' && typeof event['errorText'] === 'string') lastError = event['errorText'];
  });
  session.on('Page.frameNavigated', (event) => {
    const frame = event['frame'] as { id: string; parentId?: string; unreachableUrl?: string };
    if (frame.parentId !== undefined || frame.unreachableUrl === undefined) return;
    onShown(frame.unreachableUrl);
    const html = errorPage(frame.unreachableUrl, lastError);
    session.send('Page.setDocumentContent', { frameId: frame.id, html }).catch(() => {});
  });
}
