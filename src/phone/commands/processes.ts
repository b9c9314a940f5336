import { userOf } from '../system/processes.ts';
import type { System } from '../system/system.ts';
import { fail, type SystemCommand } from './command.ts';
import { stopPackage } from './activity/processes.ts';

interface Row {
  pid: number;
  parent: number;
  user: string;
  name: string;
}

function rows(system: System): readonly Row[] {
  const apps = system.processTable.apps().map(({ pid, uid, name }) => ({ pid, parent: 517, user: userOf(uid), name }));
  return [...system.processTable.system, ...apps];
}

const help =
  'usage: ps [-AadefLlnwZ] [-gG GROUP,] [-k FIELD,] [-o FIELD,] [-p PID,] [-t TTY,] [-uU USER,]\n\nList processes.\n\n-A\tAll\n-a\tHas terminal not session leader\n-d\tAll but session leaders\n-e\tSynonym for -A\n';

/** `ps`, of toybox. */
export const ps: SystemCommand = (system) => async (words, io) => {
  if (words.includes('--help')) {
    await io.out(help);
    return 0;
  }
  const fields = fieldsOf(words);
  const wanted = words.includes('-p') ? words[words.indexOf('-p') + 1]?.split(',') : undefined;
  const all = words.some((word) => /^-\w*[Ae]/.test(word)) || wanted !== undefined;
  const shown = rows(system).filter(
    ({ pid, user }) => (all || user === 'shell') && (wanted === undefined || wanted.includes(String(pid))),
  );
  if (fields !== undefined) {
    await io.out(
      `${fields.join(' ')}\n${shown.map((row) => fields.map((field) => fieldOf(row, field)).join(' ')).join('\n')}\n`,
    );
    return 0;
  }
  const line = (cells: readonly string[]): string => {
    const [user = '', pid = '', parent = '', vsz = '', rss = '', wchan = '', address = '', state = '', name = ''] =
      cells;
    return `${user.padEnd(12)} ${pid.padStart(6)} ${parent.padStart(6)} ${vsz.padStart(8)} ${rss.padStart(6)} ${wchan.padEnd(19)} ${address.padStart(2)} ${state} ${name}`;
  };
  const header = line(['USER', 'PID', 'PPID', 'VSZ', 'RSS', 'WCHAN', 'ADDR', 'S', 'NAME']);
  const text = shown.map(({ user, pid, parent, name }) =>
    line([user, String(pid), String(parent), '14253584', '118204', '0', '0', 'S', name]),
  );
  await io.out(`${[header, ...text].join('\n')}\n`);
  return 0;
};

function fieldsOf(words: readonly string[]): readonly string[] | undefined {
  const at = words.findIndex((word) => word.startsWith('-') && word.endsWith('o'));
  return at < 0
    ? undefined
    : words[at + 1]
        ?.toUpperCase()
        .split(',')
        .map((field) => field.split('=')[0] ?? field);
}

function fieldOf(row: Row, field: string): string {
  if (field === 'PID') return String(row.pid);
  if (field === 'PPID') return String(row.parent);
  if (field === 'USER' || field === 'UID') return row.user;
  if (field === 'NAME' || field === 'ARGS' || field === 'CMD' || field === 'COMM') return row.name;
  return '-';
}

/** `pidof NAME…`: 1 when nothing of that name runs. */
export const pidof: SystemCommand = (system) => async (words, io) => {
  const names = new Set(words.filter((word) => !word.startsWith('-')));
  const found = rows(system).filter(({ name }) => names.has(name));
  if (found.length === 0) return 1;
  await io.out(`${found.map(({ pid }) => pid).join(' ')}\n`);
  return 0;
};

/** `pgrep [-f] PATTERN`. */
export const pgrep: SystemCommand = (system) => async (words, io) => {
  const pattern = words.find((word) => !word.startsWith('-')) ?? '';
  const found = rows(system).filter(({ name }) => name.includes(pattern));
  if (found.length === 0) return 1;
  await io.out(found.map(({ pid, name }) => (words.includes('-l') ? `${pid} ${name}\n` : `${pid}\n`)).join(''));
  return 0;
};

/** `kill`: the shell may end processes of its own build only; a debuggable build lets it end apps, which is how tests kill them. */
export const kill: SystemCommand = (system) => async (words, io) => {
  const pids = words.filter((word) => /^\d+$/.test(word)).map(Number);
  if (pids.length === 0) return fail(io, 'kill: Needs 1 argument');
  let failed = 0;
  for (const pid of pids) {
    const process = system.processTable.byPid(pid);
    if (process === undefined) {
      const builtIn = system.processTable.system.some((one) => one.pid === pid);
      await io.error(`kill: ${pid}: ${builtIn ? 'Operation not permitted' : 'No such process'}\n`);
      failed = 1;
      continue;
    }
    const ended = await system.activities.end(process.package, {
      reason: 'signaled',
      subreason: 'none',
      description: '',
      status: 9,
    });
    if (!ended) await stopPackage(system, process.package, 'killed');
  }
  return failed;
};
