import type { Readable } from 'node:stream';

/** A line without an end is cut here. */
const maxLine = 1024 * 1024;

/** The next line, with its newline if it has one; what follows stays in the stream. Undefined at the end. */
export async function readLine(stdin: Readable): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for (;;) {
    const chunk = await nextChunk(stdin);
    if (chunk === undefined) break;
    const end = chunk.indexOf(0x0a);
    const taken = end === -1 ? chunk : chunk.subarray(0, end + 1);
    chunks.push(taken);
    size += taken.length;
    if (end !== -1 || size > maxLine) {
      if (taken.length < chunk.length) stdin.unshift(chunk.subarray(taken.length));
      break;
    }
  }
  return chunks.length === 0 ? undefined : Buffer.concat(chunks).toString('utf8');
}

/** What has come, or comes next. Undefined at the end and when the other side has gone. */
async function nextChunk(stdin: Readable): Promise<Buffer | undefined> {
  for (;;) {
    if (stdin.readableEnded || stdin.destroyed) return undefined;
    const chunk: unknown = stdin.read();
    if (chunk !== null) return Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    await new Promise<void>((resolve) => {
      const events = ['readable', 'end', 'close', 'error'];
      const settle = (): void => {
        for (const event of events) stdin.off(event, settle);
        resolve();
      };
      for (const event of events) stdin.once(event, settle);
    });
  }
}

/** Everything up to the end. */
export async function* chunksOf(stdin: Readable): AsyncGenerator<Buffer> {
  for (let chunk = await nextChunk(stdin); chunk !== undefined; chunk = await nextChunk(stdin)) yield chunk;
}
