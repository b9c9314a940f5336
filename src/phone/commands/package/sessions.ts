import { Buffer } from 'node:buffer';

import type { InstallOptions } from '../../system/packages/checks.ts';
import { fail, unknownOption, type SystemCommand } from '../command.ts';
import { installOptions, readInstallOptions, readStream, report } from './install.ts';

interface Session {
  options: InstallOptions;
  parts: Map<string, Uint8Array>;
}

/** A phone keeps few sessions open; more are a caller that never commits. */
const mostSessions = 50;

/** `pm install-create`, `-write`, `-commit`, `-abandon`: the way split APKs are installed. The four share the sessions of one phone. */
export function sessionCommands(): ReadonlyMap<string, SystemCommand> {
  const sessions = new Map<number, Session>();
  let lastId = 1_204_337_810;

  const create: SystemCommand = (system) => async (words, io) => {
    const options = readInstallOptions(words);
    if (options.unknown !== undefined) return unknownOption(system, io, 'install-create', options.unknown);
    if (sessions.size >= mostSessions)
      return fail(io, `Error: java.lang.IllegalStateException: Too many active sessions for UID 2000`);
    lastId += 7;
    sessions.set(lastId, { options: installOptions(system, options), parts: new Map() });
    await io.out(`Success: created install session [${lastId}]\n`);
    return 0;
  };

  const write: SystemCommand = () => async (words, io) => {
    const options = readInstallOptions(words);
    const [id = '', name = '', path = '-'] = options.words;
    const session = sessions.get(Number(id));
    if (session === undefined)
      return fail(io, `Error: java.lang.SecurityException: Caller has no access to session ${id}`);
    const size = options.value('-S');
    const bytes = path === '-' ? await readStream(io.stdin, Number(size ?? NaN)) : io.files.read(path);
    if (bytes === undefined)
      return fail(io, path === '-' ? 'Error: must specify a APK size' : `Error: Unable to open file: ${path}`);
    session.parts.set(name, Buffer.from(bytes));
    await io.out(`Success: streamed ${bytes.length} bytes\n`);
    return 0;
  };

  const commit: SystemCommand = (system) => async (words, io) => {
    const id = Number(readInstallOptions(words).words[0]);
    const session = sessions.get(id);
    if (session === undefined)
      return fail(io, `Error: java.lang.SecurityException: Caller has no access to session ${id}`);
    sessions.delete(id);
    return report(io, () => system.packages.install([...session.parts.values()], session.options));
  };

  const abandon: SystemCommand = () => async (words, io) => {
    if (!sessions.delete(Number(words[0])))
      return fail(io, `Error: java.lang.SecurityException: Caller has no access to session ${words[0] ?? ''}`);
    await io.out('Success\n');
    return 0;
  };

  return new Map([
    ['install-create', create],
    ['install-write', write],
    ['install-commit', commit],
    ['install-abandon', abandon],
  ]);
}
