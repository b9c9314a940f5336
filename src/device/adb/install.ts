import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';

import { AdbFailure } from './failure.ts';
import { openService } from './host.ts';
import { quote } from './quote.ts';
import { type AdbTarget, runShell } from './shell.ts';
import { type AdbSocket, type CallLimits } from './socket.ts';

/** Answers of the package manager are a line or two. */
const answerLimit = 64 * 1024;
const readSize = 256 * 1024;

export interface InstallAnswer {
  ok: boolean;
  /** `INSTALL_FAILED_…`, `INSTALL_PARSE_FAILED_…`. */
  code: string | undefined;
  message: string;
}

/**
 * Installs an APK, or a base with its splits in one session, as `adb install -r -t` does: bytes are streamed, nothing is left in the phone's
 * folders. No permission is granted. Throws AdbFailure; a refusal by the phone is an answer.
 */
export async function installFiles(
  target: AdbTarget,
  files: readonly string[],
  limits: CallLimits = {},
): Promise<InstallAnswer> {
  const [only] = files;
  if (only === undefined) return { ok: false, code: undefined, message: 'no file to install' };
  if (files.length > 1) return installSet(target, files, limits);
  const { size } = await stat(only);
  return readAnswer(await sendFile(target, `exec:cmd package install -r -t -S ${size}`, only, limits));
}

async function installSet(target: AdbTarget, files: readonly string[], limits: CallLimits): Promise<InstallAnswer> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const created = (await runShell(target, `cmd package install-create -r -t -S ${total}`, limits)).stdout.toString();
  const session = /\[(\d+)\]/.exec(created)?.[1];
  if (session === undefined) return readAnswer(created);
  for (const [index, file] of files.entries()) {
    const name = `${index}_${basename(file).replaceAll(/[^\w.-]/g, '_')}`;
    const written = readAnswer(
      await sendFile(
        target,
        `exec:cmd package install-write -S ${sizes[index]} ${session} ${quote(name)} -`,
        file,
        limits,
      ),
    );
    if (!written.ok) {
      await runShell(target, `cmd package install-abandon ${session}`, limits);
      return written;
    }
  }
  const done = await runShell(target, `cmd package install-commit ${session}`, limits);
  return readAnswer(`${done.stdout.toString()}${done.stderr.toString()}`);
}

async function sendFile(target: AdbTarget, service: string, file: string, limits: CallLimits): Promise<string> {
  const socket = await openService(target.port, target.serial, service, limits);
  const handle = await open(file);
  try {
    const buffer = Buffer.alloc(readSize);
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length);
      if (bytesRead === 0) break;
      // The socket keeps what it has not sent yet: it must not share the buffer that is read into.
      if (!(await accepts(socket, Uint8Array.prototype.slice.call(buffer, 0, bytesRead)))) break;
    }
    return (await socket.rest(answerLimit)).toString('utf8');
  } finally {
    socket.close();
    await handle.close();
  }
}

/** False when the phone stopped reading: it has made up its mind before the file ended, and its answer says why. */
async function accepts(socket: AdbSocket, bytes: Uint8Array): Promise<boolean> {
  try {
    await socket.write(bytes);
    return true;
  } catch (error) {
    if (error instanceof AdbFailure && error.kind === 'closed') return false;
    throw error;
  }
}

/** The package manager's words: `Success`, or `Failure [CODE: why]`. */
export function readAnswer(words: string): InstallAnswer {
  const message = words.trim();
  if (/^Success\b/m.test(message)) return { ok: true, code: undefined, message };
  const code = /\b(INSTALL_[A-Z0-9_]+|DELETE_[A-Z0-9_]+)/.exec(message)?.[1];
  return { ok: false, code, message: message === '' ? 'the phone gave no answer' : message };
}
