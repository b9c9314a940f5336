import type { CdpSession } from '../cdp.ts';
import type { NoRoute } from '../network/routes.ts';
import { contentType } from './mime.ts';
import { parseRange } from './range.ts';
import type { Site } from './site.ts';
import type { AssetStore } from './store.ts';

export interface ServeOptions {
  site: Pick<Site, 'locate' | 'mayNavigate'>;
  store: AssetStore;
  /** Id of the page's own frame. */
  mainFrame: string;
  /** Files that the phone made for the page (photos), by URL. */
  made: ReadonlyMap<string, { bytes: Uint8Array; mimeType: string }>;
  /** Whether the network leads there; a reason where it does not. */
  barred(url: URL): Promise<NoRoute | undefined>;
  onRefused(url: string, why: NoRoute): void;
  /** A page that the app opened on purpose, whatever its rules say of links. */
  opened: ReadonlySet<string>;
  /** A page that the app's own rules leave to the browser app. */
  onLeave(url: string): void;
  onDownload(url: string, mimeType: string | undefined): void;
}

interface Paused {
  requestId: string;
  request: { url: string; method: string; headers: Readonly<Record<string, string>> };
  resourceType: string;
  frameId: string;
}

const reasons: Readonly<Record<NoRoute, string>> = {
  offline: 'InternetDisconnected',
  'unknown-host': 'NameNotResolved',
  unreachable: 'AddressUnreachable',
};

/** Answers every request of the page: assets out of the archives, the rest by way of the network, or as a phone fails. */
export async function serveRequests(session: CdpSession, options: ServeOptions): Promise<void> {
  session.on('Fetch.requestPaused', (event) => {
    // The page went away while it waited.
    answer(session, event as unknown as Paused, options).catch(() => {});
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

async function answer(session: CdpSession, paused: Paused, options: ServeOptions): Promise<void> {
  const { requestId, request } = paused;
  const url = withoutFragment(request.url);
  const made = options.made.get(url);
  if (made !== undefined) return fulfil(session, paused, made.bytes, made.mimeType);
  const place = options.site.locate(url);
  if (place === 'missing') return miss(session, paused);
  if (place !== undefined) {
    const bytes = await options.store.read(place.entry);
    return bytes === undefined ? miss(session, paused) : fulfil(session, paused, bytes, contentType(place.entry));
  }
  if (paused.resourceType === 'Document' && isPackage(url)) {
    options.onDownload(url, 'application/vnd.android.package-archive');
    return fail(session, requestId, 'Aborted');
  }
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (target === undefined || !/^https?:$/.test(target.protocol)) return fail(session, requestId, 'AccessDenied');
  const page = paused.resourceType === 'Document' && paused.frameId === options.mainFrame;
  if (page && !options.site.mayNavigate(url) && !options.opened.has(url)) {
    options.onLeave(request.url);
    return fail(session, requestId, 'Aborted');
  }
  const why = await options.barred(target);
  if (why === undefined) return proceed(session, requestId);
  if (!isFavicon(url)) options.onRefused(request.url, why);
  return fail(session, requestId, reasons[why]);
}

async function fulfil(session: CdpSession, paused: Paused, bytes: Uint8Array, type: string): Promise<void> {
  const header = Object.entries(paused.request.headers).find(([name]) => name.toLowerCase() === 'range')?.[1];
  const range = parseRange(header, bytes.length);
  const headers = [
    { name: 'Content-Type', value: type },
    { name: 'Accept-Ranges', value: 'bytes' },
    { name: 'Cache-Control', value: 'no-cache' },
  ];
  if (range === 'unsatisfiable') {
    headers.push({ name: 'Content-Range', value: `bytes */${bytes.length}` });
    return respond(session, paused.requestId, 416, headers, Buffer.alloc(0));
  }
  const part = range === undefined ? bytes : bytes.subarray(range.start, range.end + 1);
  if (range !== undefined) {
    headers.push({ name: 'Content-Range', value: `bytes ${range.start}-${range.end}/${bytes.length}` });
  }
  headers.push({ name: 'Content-Length', value: String(part.length) });
  return respond(session, paused.requestId, range === undefined ? 200 : 206, headers, part);
}

async function respond(
  session: CdpSession,
  requestId: string,
  responseCode: number,
  responseHeaders: readonly { name: string; value: string }[],
  body: Uint8Array,
): Promise<void> {
  const base64 = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('base64');
  await session.send('Fetch.fulfillRequest', { requestId, responseCode, responseHeaders, body: base64 });
}

/** A missing asset: Chromium's own ERR_FILE_NOT_FOUND, or nobody listening on localhost, where the loader hands the request on. */
async function miss(session: CdpSession, paused: Paused): Promise<void> {
  const url = new URL(paused.request.url);
  if (isFavicon(paused.request.url)) return fail(session, paused.requestId, 'Aborted');
  // No machine has this folder, so Chromium looks and finds nothing.
  const asset = url.protocol === 'file:' && url.host === '' && url.pathname.startsWith('/android_asset/');
  if (asset) return proceed(session, paused.requestId);
  return fail(session, paused.requestId, url.protocol === 'file:' ? 'AccessDenied' : 'ConnectionRefused');
}

async function proceed(session: CdpSession, requestId: string): Promise<void> {
  await session.send('Fetch.continueRequest', { requestId });
}

async function fail(session: CdpSession, requestId: string, errorReason: string): Promise<void> {
  await session.send('Fetch.failRequest', { requestId, errorReason });
}

function withoutFragment(url: string): string {
  const at = url.indexOf('#');
  return at === -1 ? url : url.slice(0, at);
}

/** Desktop Chromium asks for one, WebView does not. */
function isFavicon(url: string): boolean {
  return /\/favicon\.ico(?:$|\?)/.test(url);
}

function isPackage(url: string): boolean {
  return /\.apk(?:$|\?)/i.test(url);
}
