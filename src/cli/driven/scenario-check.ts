import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { pick } from '../../i18n/locale.ts';
import { checkScenario } from '../../scenario/read/scenario.ts';
import { InspectorError } from '../../shared/errors.ts';
import { visible } from '../../shared/text.ts';
import { say } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { describeError } from '../print-error.ts';
import type { Terminal } from '../terminal.ts';

/** `zhijian scenario check`: every mistake of every file, with its place. Exit 2 when there is one. */
export async function scenarioCheckCommand(
  terminal: Terminal,
  paths: string[],
  flags: { json?: boolean },
): Promise<number> {
  const results = paths.flatMap(filesOf).map((file) => ({ file, ...check(file) }));
  if (flags.json === true) terminal.out(JSON.stringify(results, null, 2));
  else
    for (const { error, file, problems } of results) {
      if (error !== undefined) terminal.log(describeError(error, terminal.locale));
      else if (problems.length === 0) terminal.out(say(terminal, 'scenarioGood', { file: visible(file) }));
      for (const problem of problems) {
        const at = `${visible(problem.file)}:${problem.line}:${problem.column}`;
        const snippet = problem.snippet
          .split('\n')
          .map((line) => visible(line))
          .join('\n');
        terminal.log(`${at}: ${visible(pick(problem.message, terminal.locale))}\n${snippet}`);
      }
    }
  const bad = results.some(({ error, problems }) => error !== undefined || problems.length > 0);
  return bad ? exitCodes['cannot-run'] : exitCodes.done;
}

/** A folder stands for the scenarios below it. */
function filesOf(path: string): string[] {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(path, name));
}

function check(file: string) {
  try {
    return { problems: checkScenario(readFileSync(file, 'utf8'), file), error: undefined };
  } catch (thrown) {
    if (thrown instanceof InspectorError) return { problems: [], error: thrown.toRecord() };
    const code = (thrown as NodeJS.ErrnoException).code === 'ENOENT' ? 'file-not-found' : 'file-unreadable';
    return { problems: [], error: new InspectorError(code, (thrown as Error).message, { place: file }).toRecord() };
  }
}
