import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { verifyBundle } from '../../evidence/bundle/verify.ts';
import { keyAlgorithms, toPem } from '../../evidence/seal/keys/public-key.ts';
import { createKey, findKey, listKeys, type StoredKey } from '../../evidence/seal/keys/store.ts';
import { isCompanion, sealFile, sm3SealFile } from '../../evidence/seal/sums.ts';
import { locateBundle } from '../../inspection/folder.ts';
import { unwritable } from '../../inspection/writable.ts';
import { systemClock } from '../../shared/clock.ts';
import { InspectorError } from '../../shared/errors.ts';
import { visible } from '../../shared/text.ts';
import { exitCodes } from '../exit-codes.ts';
import { newPassphrase } from '../passphrase.ts';
import { describeSealed, keysFolder, readSealFlags, type SealFlags, sealWith } from '../sealing.ts';
import { saySeal } from '../sealing-texts.ts';
import type { Terminal } from '../terminal.ts';

interface CreateFlags {
  name: string;
  algorithm: string;
  passphrase?: boolean;
  json?: boolean;
}

/** `zhijian keys create`: a key of this user, in the state folder. */
export async function keysCreateCommand(terminal: Terminal, flags: CreateFlags): Promise<number> {
  const algorithm = keyAlgorithms.find((known) => known === flags.algorithm);
  if (algorithm === undefined) {
    const known = keyAlgorithms.join(', ');
    throw new InspectorError('option-invalid', {
      zh: `--algorithm ${flags.algorithm}：可选 ${known}`,
      en: `--algorithm ${flags.algorithm}: known are ${known}`,
    });
  }
  const passphrase = await newPassphrase(terminal, flags.passphrase === true);
  const now = systemClock.now();
  const stored = createKey(keysFolder(), { algorithm, name: flags.name, passphrase, now });
  if (flags.json === true) terminal.out(JSON.stringify(jsonOf(stored), null, 2));
  else {
    const { id } = stored.key;
    const lock = saySeal(terminal, stored.encrypted ? 'keyLocked' : 'keyOpen');
    const path = join(keysFolder(), `${id}.pem`);
    terminal.out(saySeal(terminal, 'keyCreated', { algorithm, name: stored.name, id, path, lock }));
  }
  return exitCodes.done;
}

/** `zhijian keys list`. */
export async function keysListCommand(terminal: Terminal, flags: { json?: boolean }): Promise<number> {
  const keys = listKeys(keysFolder());
  if (flags.json === true) terminal.out(JSON.stringify(keys.map(jsonOf), null, 2));
  else if (keys.length === 0) terminal.out(saySeal(terminal, 'noKeys'));
  else terminal.out(keys.map((stored) => line(stored, terminal)).join('\n'));
  return exitCodes.done;
}

/** `zhijian keys show`: id and public key, for whoever is to trust it. */
export async function keysShowCommand(terminal: Terminal, wanted: string, flags: { json?: boolean }): Promise<number> {
  const stored = findKey(keysFolder(), wanted);
  if (flags.json === true) terminal.out(JSON.stringify(jsonOf(stored), null, 2));
  else terminal.out([line(stored, terminal), toPem(stored.key).trimEnd()].join('\n'));
  return exitCodes.done;
}

/** `zhijian keys export`: the public key as a file for `verify --trust`. The private one never leaves its folder. */
export async function keysExportCommand(terminal: Terminal, wanted: string, flags: { out?: string }): Promise<number> {
  const { createdAt, key, name } = findKey(keysFolder(), wanted);
  const text = `# ${visible(name)}, ${key.algorithm}, ${key.id}, ${createdAt}\n${toPem(key)}`;
  if (flags.out === undefined) {
    terminal.out(text.trimEnd());
    return exitCodes.done;
  }
  try {
    writeFileSync(flags.out, text, { flag: 'wx' });
  } catch (error) {
    throw unwritable(flags.out, error);
  }
  terminal.out(saySeal(terminal, 'keyExported', { path: flags.out }));
  return exitCodes.done;
}

interface SignFlags extends SealFlags {
  key?: string;
  json?: boolean;
}

/** `zhijian keys sign`: a signature beside a bundle that was sealed before, of a second person for instance. */
export async function keysSignCommand(terminal: Terminal, path: string, flags: SignFlags): Promise<number> {
  return vouch(terminal, path, { ...flags, ...(flags.key === undefined ? {} : { sign: flags.key }) });
}

/** `zhijian keys stamp`: a time stamp beside a bundle that was sealed before. */
export async function keysStampCommand(terminal: Terminal, path: string, flags: SealFlags): Promise<number> {
  return vouch(terminal, path, flags);
}

/** Unlike while inspecting, a time stamp that could not be had is what the command failed at. */
async function vouch(terminal: Terminal, path: string, flags: SealFlags & { json?: boolean }): Promise<number> {
  const bundle = locateBundle(path);
  requireIntact(bundle);
  const choice = await readSealFlags(terminal, flags);
  if (choice === undefined) throw new Error('a command without a key and without an address');
  const sealed = await sealWith(bundle, choice, systemClock.now());
  const { stamp, statement, unstamped } = sealed;
  if (flags.json === true) {
    const signature = statement && { ...statement, key: statement.key.id, algorithm: statement.key.algorithm };
    terminal.out(JSON.stringify({ bundle, signature, stamp }, null, 2));
  } else if (statement !== undefined || stamp !== undefined) terminal.out(describeSealed(terminal, sealed).join('\n'));
  if (unstamped === undefined) return exitCodes.done;
  throw new InspectorError('stamp-failed', unstamped.message, { place: choice.timestampUrl ?? '' });
}

/** Nobody signs what they did not seal so. What an interrupted signing left beside the seal is put right by signing again. */
function requireIntact(bundle: string): void {
  const { differences } = verifyBundle(bundle);
  const first = differences.find(({ file }) => !isCompanion(file) && file !== sealFile && file !== sm3SealFile);
  if (first !== undefined)
    throw new InspectorError('bundle-tampered', `${first.file} is ${first.kind}`, { place: bundle });
}

function line({ createdAt, encrypted, key, name }: StoredKey, terminal: Terminal): string {
  const lock = encrypted ? saySeal(terminal, 'keyLocked').replace(/^[，,]\s*/, '') : '';
  return [key.id, key.algorithm.padEnd(7), createdAt.slice(0, 10), visible(name), lock].join('  ').trimEnd();
}

function jsonOf({ createdAt, encrypted, key, name }: StoredKey) {
  return { id: key.id, algorithm: key.algorithm, name, createdAt, encrypted, publicKey: toPem(key) };
}
