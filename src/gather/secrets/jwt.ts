import type { FoundSecret } from './find.ts';

const form = /eyJ[A-Za-z0-9_-]{8,2000}\.eyJ[A-Za-z0-9_-]{8,8000}\.[A-Za-z0-9_-]{16,2000}/g;

/** JSON Web Tokens (RFC 7519) whose header says an algorithm; unsigned ones open nothing. */
export function findBearer(text: string): FoundSecret[] {
  if (!text.includes('eyJ')) return [];
  return [...text.matchAll(form)].flatMap(([value]) => (isSigned(value) ? [{ type: 'jwt', value }] : []));
}

function isSigned(token: string): boolean {
  const header = Buffer.from(token.slice(0, token.indexOf('.')), 'base64url').toString('utf8');
  const algorithm = /"alg"\s{0,4}:\s{0,4}"(\w{1,16})"/.exec(header)?.[1];
  return algorithm !== undefined && algorithm !== 'none';
}
