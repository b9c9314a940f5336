import { InspectorError } from '../../../shared/errors.ts';
import { addCompanions, rootOf } from '../companions.ts';
import { stampFile, stampRequestFile } from '../sums.ts';
import { checkStamp, type StampCheck } from './check.ts';
import { writeRequest } from './request.ts';

/** No answer of an authority is longer. */
const answerLimit = 1 << 20;
const patience = 20_000;

/**
 * Asks a time stamping authority (RFC 3161 over HTTP) for a stamp over the root hash of a sealed bundle and puts request and answer beside
 * it. Throws `stamp-failed` and leaves the bundle as it was when there is no answer, or one that proves nothing; `option-invalid`
 * for an address that is none.
 */
export async function stampBundle(bundle: string, url: string): Promise<StampCheck> {
  const address = parseAddress(url);
  const { sha256 } = rootOf(bundle);
  const request = writeRequest(sha256);
  const response = await ask(address, request);
  const check = await checkStamp(request, response, sha256);
  if (check.fault !== undefined) throw failed(url, `${check.fault} ${check.detail}`.trim());
  addCompanions(
    bundle,
    new Map([
      [stampRequestFile, request],
      [stampFile, response],
    ]),
  );
  return check;
}

export function parseAddress(url: string): URL {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (address !== undefined && /^https?:$/.test(address.protocol)) return address;
  throw new InspectorError('option-invalid', {
    zh: `--timestamp-url ${url}：应为 http:// 或 https:// 网址`,
    en: `--timestamp-url ${url}: an http:// or https:// address`,
  });
}

async function ask(url: URL, request: Buffer): Promise<Buffer> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: new Uint8Array(request),
      signal: AbortSignal.timeout(patience),
    });
    if (!answer.ok || answer.body === null) throw new Error(`HTTP ${answer.status}`);
    return await readBounded(answer.body);
  } catch (error) {
    throw failed(url.href, reasonOf(error));
  }
}

async function readBounded(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > answerLimit) throw new Error(`an answer of more than ${answerLimit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** `fetch failed` says nothing; what caused it does. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message;
}

function failed(url: string, reason: string): InspectorError {
  return new InspectorError('stamp-failed', reason, { place: url });
}
