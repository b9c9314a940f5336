import { z } from 'zod';

import { AdbFailure } from '../adb/failure.ts';
import { openService } from '../adb/host.ts';
import type { AdbTarget } from '../adb/shell.ts';

/** Milliseconds: a page that is busy answers later than a capture waits. */
const answerTime = 500;
const answerLimit = 1024 * 1024;

/** Lists the DevTools sockets of debuggable WebViews: `@webview_devtools_remote_<pid>`. */
export const socketsCommand = "grep -o 'webview_devtools_remote_[0-9]*' /proc/net/unix";

const target = z.looseObject({
  type: z.string().nullish(),
  url: z.string().nullish(),
  description: z.string().nullish(),
});

export function readSockets(text: string): string[] {
  return [...new Set(text.match(/webview_devtools_remote_\d+/g) ?? [])];
}

/**
 * URL of the page that the app's WebView shows, by its DevTools socket. undefined when it has none, does not answer in time or shows no
 * page: most release builds cannot be asked, and that is no fault.
 */
export async function webPageUrl(
  device: AdbTarget,
  sockets: readonly string[],
  pid: number | undefined,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const own = pid === undefined ? undefined : sockets.find((name) => name.endsWith(`_${pid}`));
  const socket = own ?? (sockets.length === 1 ? sockets[0] : undefined);
  if (socket === undefined) return undefined;
  try {
    return frontPage(await ask(device, socket, signal));
  } catch (error) {
    if (error instanceof AdbFailure) return undefined;
    throw error;
  }
}

async function ask(device: AdbTarget, name: string, signal: AbortSignal | undefined): Promise<string> {
  const limits = { timeout: answerTime, signal };
  const socket = await openService(device.port, device.serial, `localabstract:${name}`, limits);
  try {
    await socket.write(Buffer.from('GET /json HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'));
    let text = '';
    // Some WebViews keep the connection open in spite of what they were asked.
    for (let chunk = await socket.some(); chunk !== undefined; chunk = await socket.some()) {
      text += chunk.toString('utf8');
      if (isWhole(text) || text.length > answerLimit) break;
    }
    return text;
  } finally {
    socket.close();
  }
}

function isWhole(answer: string): boolean {
  const end = answer.indexOf('\r\n\r\n');
  const length = /content-length:\s*(\d+)/i.exec(answer.slice(0, end))?.[1];
  return end >= 0 && length !== undefined && Buffer.byteLength(answer.slice(end + 4)) >= Number(length);
}

/** The page that is attached and visible, among the targets that `/json` lists. */
export function frontPage(answer: string): string | undefined {
  const start = answer.indexOf('[');
  const end = answer.lastIndexOf(']');
  if (start < 0 || end < start) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(answer.slice(start, end + 1));
  } catch {
    return undefined;
  }
  const pages = z.array(target).safeParse(value);
  if (!pages.success) return undefined;
  const shown = pages.data.filter(
    ({ type, url }) => type === 'page' && url !== undefined && url !== null && url !== '',
  );
  // WebView describes each target: {"attached":true,"empty":false,"visible":true,…}.
  const visible = shown.find(
    ({ description }) => /"visible":\s*true/.test(description ?? '') && !/"empty":\s*true/.test(description ?? ''),
  );
  return (visible ?? shown[0])?.url ?? undefined;
}
