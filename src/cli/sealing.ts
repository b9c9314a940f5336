import { join } from 'node:path';

import { stateDirectory } from '../device/state-directory.ts';
import type { PrivateKey } from '../evidence/seal/keys/private-key.ts';
import { findKey, openKey } from '../evidence/seal/keys/store.ts';
import { signBundle } from '../evidence/seal/signature/sign.ts';
import type { Statement } from '../evidence/seal/signature/statement.ts';
import type { StampCheck } from '../evidence/seal/stamp/check.ts';
import { parseAddress, stampBundle } from '../evidence/seal/stamp/fetch.ts';
import { type ErrorRecord, InspectorError } from '../shared/errors.ts';
import { askPassphrase } from './passphrase.ts';
import { saySeal } from './sealing-texts.ts';
import type { Terminal } from './terminal.ts';

export interface SealFlags {
  /** Name or id of one of this user's keys. */
  sign?: string;
  timestampUrl?: string;
}

/** What is put beside a seal, as plain data: it crosses a process border, and is written nowhere. */
export interface SealChoice {
  key: { id: string; passphrase: string | undefined } | undefined;
  timestampUrl: string | undefined;
}

export interface Sealed {
  statement: Statement | undefined;
  stamp: StampCheck | undefined;
  /** Why there is no time stamp although one was asked for: the bundle is sealed without it. */
  unstamped: ErrorRecord | undefined;
}

export function keysFolder(): string {
  return join(stateDirectory(), 'keys');
}

/** Finds and opens the key before any work is done. Undefined: nothing is asked for. Throws `key-not-found`, `passphrase-wrong`, `option-invalid`. */
export async function readSealFlags(terminal: Terminal, flags: SealFlags): Promise<SealChoice | undefined> {
  const { sign, timestampUrl } = flags;
  if (timestampUrl !== undefined) parseAddress(timestampUrl);
  if (sign === undefined) return timestampUrl === undefined ? undefined : { key: undefined, timestampUrl };
  const stored = findKey(keysFolder(), sign);
  const passphrase = stored.encrypted ? await askPassphrase(terminal, stored.name) : undefined;
  openKey(keysFolder(), stored, passphrase);
  return { key: { id: stored.key.id, passphrase }, timestampUrl };
}

/** Signs and stamps a sealed bundle folder as chosen. A time stamp that could not be had is told and not thrown. */
export async function sealWith(bundle: string, { key, timestampUrl }: SealChoice, now: Date): Promise<Sealed> {
  const statement = key && signWith(bundle, key, now);
  if (timestampUrl === undefined) return { statement, stamp: undefined, unstamped: undefined };
  try {
    return { statement, stamp: await stampBundle(bundle, timestampUrl), unstamped: undefined };
  } catch (error) {
    if (!(error instanceof InspectorError) || error.code !== 'stamp-failed') throw error;
    return { statement, stamp: undefined, unstamped: error.toRecord() };
  }
}

function signWith(bundle: string, choice: NonNullable<SealChoice['key']>, now: Date): Statement {
  const { key, signer } = openSigner(choice);
  return signBundle(bundle, key, { now, signer });
}

/** The chosen key, and what its owner called it. */
export function openSigner({ id, passphrase }: NonNullable<SealChoice['key']>): { key: PrivateKey; signer: string } {
  const stored = findKey(keysFolder(), id);
  return { key: openKey(keysFolder(), stored, passphrase), signer: stored.name };
}

/** What was put beside the seal of the bundle in `folder`, in lines. */
export function describeSealed(terminal: Terminal, { stamp, statement }: Sealed): string[] {
  const lines: string[] = [];
  if (statement !== undefined) {
    const { key, sha256, signer } = statement;
    lines.push(saySeal(terminal, 'signed', { signer, key: key.id, sha256 }));
  }
  if (stamp !== undefined)
    lines.push(saySeal(terminal, 'stamped', { at: stamp.time ?? '', authority: stamp.authority ?? '' }));
  return lines;
}

/** Tells on stderr what was put beside the seal of the bundle at `path`, and of a time stamp that could not be had. */
export function tellSealed(
  terminal: Terminal,
  sealed: Sealed,
  { path, url = '' }: { path: string; url?: string | undefined },
): void {
  for (const line of describeSealed(terminal, sealed)) terminal.log(line);
  const { statement, unstamped } = sealed;
  if (unstamped === undefined) return;
  const signed = statement === undefined ? '' : saySeal(terminal, 'andSigned');
  terminal.log(saySeal(terminal, 'notStamped', { why: unstamped.message, signed, path, url }));
}
