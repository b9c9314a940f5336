import { LimitExceeded } from './limits.ts';
import type { Output } from './scope.ts';

const maxCaptured = 8 * 1024 * 1024;

/** What `$( )` takes up: the output as text, without NULs and without the newlines at its end. */
export async function captureOutput(
  run: (out: Output) => Promise<number>,
): Promise<{ output: string; status: number }> {
  const chunks: Buffer[] = [];
  let size = 0;
  const status = await run(async (text) => {
    const bytes = Buffer.from(text);
    size += bytes.length;
    if (size > maxCaptured) throw new LimitExceeded(`more than ${maxCaptured} bytes of output substituted`);
    chunks.push(bytes);
  });
  let output = Buffer.concat(chunks).toString('utf8').replaceAll('\0', '');
  while (output.endsWith('\n')) output = output.slice(0, -1);
  return { output, status };
}
