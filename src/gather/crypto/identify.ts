import { algorithmNames, cipherApis, cipherNames, cryptoAlgorithms } from '../../standards/crypto.ts';

const known = new Set(cryptoAlgorithms.map(({ id }) => id));
const byName = index(algorithmNames);
const ciphers = index(cipherNames);

/** `AES` handed to `Cipher.getInstance` alone: providers then take ECB. */
export const bareAes = { id: 'aes', withoutMode: 'aes-default', api: 'cipher-get-instance' } as const;

/** What a text means when it is handed to one of these APIs. */
export interface Identified {
  id: string;
  /** Ids of `standards/apis`: a class must call one of them, or the text may mean anything there. */
  apis: readonly string[];
}

/** The algorithms that a text names: `MD5`, `AES/ECB/PKCS5Padding`. Case does not matter, as in `getInstance`. Mostly none or one. */
export function identifyAlgorithm(text: string): Identified[] {
  const upper = text.trim().toUpperCase();
  const named = (byName.get(upper) ?? []).map(({ id, api }): Identified => ({ id, apis: [api] }));
  const cipher = identifyCipher(upper);
  return cipher === undefined ? named : [...named, { id: cipher, apis: cipherApis }];
}

/** A transformation (JCA Standard Names, "Cipher Algorithm Modes and Paddings"). */
function identifyCipher(upper: string): string | undefined {
  const [name = '', mode, padding] = upper.split('/');
  const id = ciphers.get(name)?.[0]?.id;
  if (id === undefined) return undefined;
  if (id === 'rsa') return rsaId(padding);
  if (mode === undefined) return id;
  const withMode = `${id}-${mode.toLowerCase()}`;
  return known.has(withMode) ? withMode : id;
}

/** The word alone is left open: key factories take it as well. */
function rsaId(padding: string | undefined): string {
  if (padding === undefined) return 'rsa';
  if (padding === 'NOPADDING') return 'rsa-no-padding';
  return padding.startsWith('OAEP') ? 'rsa-oaep' : 'rsa-pkcs1';
}

function index<Row extends { names: readonly string[] }>(rows: readonly Row[]): Map<string, Row[]> {
  const table = new Map<string, Row[]>();
  for (const row of rows) for (const name of row.names) table.set(name, [...(table.get(name) ?? []), row]);
  return table;
}
