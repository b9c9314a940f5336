import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

/**
 * The last bytes of a package, which are the comment of its ZIP: the SHA-256 of every byte before them. So a change anywhere is seen, be it
 * where no file reaches or in a compressed form that unpacks to the same. It tells of damage; whoever means harm can write a new one.
 */
const mark = /^zhijian package sha256:([0-9a-f]{64})$/;

function markOf(sha256: string): string {
  return `zhijian package sha256:${sha256}`;
}

export const markLength = markOf('0'.repeat(64)).length;

/** A comment that holds the mark's place until the rest is known. */
export const emptyMark = markOf('0'.repeat(64));

/** The hash that a comment names; undefined: it is no mark. */
export function readMark(comment: string): string | undefined {
  return mark.exec(comment)?.[1];
}

/** Writes the mark over the last bytes of what passes. */
export function marking(): Transform {
  const hash = createHash('sha256');
  let held = Buffer.alloc(0);
  return new Transform({
    transform(chunk: Buffer, _, done) {
      const bytes = Buffer.concat([held, chunk]);
      const end = Math.max(0, bytes.length - markLength);
      held = bytes.subarray(end);
      hash.update(bytes.subarray(0, end));
      done(null, bytes.subarray(0, end));
    },
    flush(done) {
      done(null, Buffer.from(markOf(hash.digest('hex'))));
    },
  });
}
