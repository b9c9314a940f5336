import { createHash } from 'node:crypto';

/** Lower-case hexadecimal SHA-256. */
export function sha256(data: Buffer | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Lower-case hexadecimal SM3 (GB/T 32905-2016), the digest Chinese evidence practice asks for beside SHA-256. */
export function sm3(data: Buffer | string): string {
  return createHash('sm3').update(data).digest('hex');
}
