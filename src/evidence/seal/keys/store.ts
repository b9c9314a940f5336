import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { InspectorError } from '../../../shared/errors.ts';
import { byText } from '../../../shared/order.ts';
import { generateKey, isEncrypted, openPrivateKey, type PrivateKey } from './private-key.ts';
import { keyAlgorithms, type KeyAlgorithm, type PublicKey, readPublicKey } from './public-key.ts';

/**
 * The keys of this user, two files each in a folder that only they can read:
 *
 *     <key id>.json   who signs with it, since when, the public key
 *     <key id>.pem    the private key, mode 0600, encrypted where a passphrase was given
 */
const description = z.object({
  schemaVersion: z.literal(1),
  id: z.string(),
  algorithm: z.enum(keyAlgorithms),
  /** Whose signature it makes, as reports show it. */
  name: z.string(),
  createdAt: z.string(),
  /** Base64 of the DER SubjectPublicKeyInfo. */
  publicKey: z.string(),
});

export interface StoredKey {
  key: PublicKey;
  name: string;
  createdAt: string;
  encrypted: boolean;
}

const longestName = 100;

/** Throws `option-invalid` for a name that would not stand on one line, `output-unwritable`. */
export function createKey(
  folder: string,
  wanted: { algorithm: KeyAlgorithm; name: string; passphrase?: string | undefined; now: Date },
): StoredKey {
  const name = wanted.name.trim();
  if (name === '' || name.length > longestName || /[\p{C}\p{Zl}\p{Zp}]/u.test(name)) throw badName();
  const { key, pem } = generateKey(wanted.algorithm, wanted.passphrase);
  const createdAt = wanted.now.toISOString();
  const described = {
    schemaVersion: 1,
    id: key.id,
    algorithm: key.algorithm,
    name,
    createdAt,
    publicKey: key.spki.toString('base64'),
  };
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(privateFile(folder, key.id), pem, { mode: 0o600, flag: 'wx' });
    writeFileSync(join(folder, `${key.id}.json`), `${JSON.stringify(described, null, 2)}\n`, { flag: 'wx' });
  } catch (error) {
    throw new InspectorError('output-unwritable', (error as Error).message, { place: folder, cause: error });
  }
  return { key, name, createdAt, encrypted: wanted.passphrase !== undefined };
}

/** By name, then by time. What is no key is left out. */
export function listKeys(folder: string): StoredKey[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => readStored(folder, file) ?? [])
    .toSorted((one, other) => byText(one.name, other.name) || byText(one.createdAt, other.createdAt));
}

/** The key that is meant by its name, its id or the beginning of one. Throws `key-not-found`, also when there are several. */
export function findKey(folder: string, wanted: string): StoredKey {
  const keys = listKeys(folder);
  const [named, begun] = [keys.filter(({ name }) => name === wanted), keys.filter(({ key }) => isBegun(key, wanted))];
  const found = named.length > 0 ? named : begun;
  if (found.length === 1 && found[0] !== undefined) return found[0];
  const known = keys.map(({ key, name }) => `${name} (${key.id})`);
  const list = known.length === 0 ? { zh: '还没有密钥', en: 'there are none yet' } : undefined;
  const message = {
    zh: `${found.length === 0 ? '没有' : '不止一把'}密钥 ${wanted}；${list?.zh ?? `现有：${known.join('、')}`}`,
    en: `${found.length === 0 ? 'no key' : 'more than one key'} ${wanted}; ${list?.en ?? `known: ${known.join(', ')}`}`,
  };
  throw new InspectorError('key-not-found', message);
}

/** Throws `passphrase-wrong`, `key-invalid`. */
export function openKey(folder: string, { key }: StoredKey, passphrase: string | undefined): PrivateKey {
  const file = privateFile(folder, key.id);
  const opened = openPrivateKey(readPrivate(file), passphrase, file);
  if (opened.id === key.id) return opened;
  throw new InspectorError(
    'key-invalid',
    { zh: '私钥与公钥不是一对', en: 'private and public key are no pair' },
    { place: file },
  );
}

function isBegun({ id }: PublicKey, wanted: string): boolean {
  return /^[0-9a-f]{4,}$/i.test(wanted) && id.startsWith(wanted.toLowerCase());
}

function readStored(folder: string, file: string): StoredKey | undefined {
  try {
    const { createdAt, id, name, publicKey } = description.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    const key = readPublicKey(Buffer.from(publicKey, 'base64'));
    if (key === undefined || key.id !== id) return undefined;
    return { key, name, createdAt, encrypted: isEncrypted(readPrivate(privateFile(folder, id))) };
  } catch {
    return undefined;
  }
}

function privateFile(folder: string, id: string): string {
  return join(folder, `${id}.pem`);
}

function readPrivate(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InspectorError('key-invalid', (error as Error).message, { place: file, cause: error });
  }
}

function badName(): InspectorError {
  return new InspectorError('option-invalid', {
    zh: `--name：签名人姓名，一行，1 到 ${longestName} 个字`,
    en: `--name: who signs, on one line, 1 to ${longestName} characters`,
  });
}
