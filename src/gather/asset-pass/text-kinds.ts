import { derKeyStarts, secretForms, secretUrls } from '../../standards/secrets.ts';
import { stringKinds } from '../dex-pass/string-kinds.ts';

const han = /[\u3400-\u9fff\uf900-\ufaff]/;
const quad = /(?:^|[^\d.])\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\d.])/;
const hostPort = /^[\w.-]{3,70}:\d{1,5}$/;
const ipv6 = /^[[\]0-9a-fA-F:.]{3,56}$/;
const secret = new RegExp(
  [
    '-----BEGIN',
    'eyJ',
    ...secretForms.map(({ marker }) => marker),
    ...secretUrls.map(({ marker }) => marker),
    ...derKeyStarts.map(({ contains }) => contains),
  ]
    .map((marker) => marker.replaceAll(/[.?+\\/=]/g, '\\$&'))
    .join('|'),
);

/** The same questions as `dex-pass/string-kinds.ts` asks of bytes, asked of text. */
export function textKinds(text: string): number {
  let kinds = 0;
  if (han.test(text)) kinds |= stringKinds.han;
  if (text.includes('://')) kinds |= stringKinds.url;
  if (text.includes('.')) {
    if (quad.test(text)) kinds |= stringKinds.quad;
    if (text.length <= 80 && hostPort.test(text)) kinds |= stringKinds.hostPort;
  }
  if (text.length <= 56 && text.indexOf(':') !== text.lastIndexOf(':') && ipv6.test(text)) kinds |= stringKinds.ipv6;
  if (text.length >= 16 && secret.test(text)) kinds |= stringKinds.secret;
  return kinds;
}
