import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { AdbStream } from '../stream.ts';

/** Carries bytes both ways until either side ends: ADB knows no half-closed stream. */
export async function relay(stream: AdbStream, socket: Duplex): Promise<void> {
  const toDevice = pipeline(stream.input, socket);
  const toHost = async (): Promise<void> => {
    for await (const chunk of socket) await stream.write(chunk);
  };
  try {
    // A broken socket is an ended one; the first side that ends ends both.
    await Promise.race([toDevice, toHost()].map((way) => way.catch(() => undefined)));
  } finally {
    socket.destroy();
  }
}
