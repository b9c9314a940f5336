import { gatherStatic } from '../../gather/static.ts';
import { isSplitSet, openStatic } from '../../gather/open.ts';
import { describeApkView } from '../../report/apk/text.ts';
import { apkViewKinds, viewApk } from '../../report/apk/view.ts';
import { Budget, defaultLimits } from '../../shared/budget.ts';
import { InspectorError } from '../../shared/errors.ts';
import { exitCodes } from '../exit-codes.ts';
import { expandInputs } from '../inputs.ts';
import { describeError } from '../print-error.ts';
import type { Terminal } from '../terminal.ts';

/** `zhijian apk`: one object per package, one line each with `--json`; a bad file does not stop the others. */
export async function apkCommand(terminal: Terminal, paths: string[], flags: { json?: boolean }): Promise<number> {
  const files = expandInputs(paths, isSplitSet);
  let code: number = exitCodes.done;
  for (const [index, path] of files.entries()) {
    try {
      const view = await look(path);
      if (flags.json === true) terminal.out(JSON.stringify(view));
      else terminal.out(`${index === 0 ? '' : '\n'}${describeApkView(view, terminal.locale)}`);
    } catch (error) {
      if (!(error instanceof InspectorError)) throw error;
      if (flags.json === true) terminal.out(JSON.stringify({ path, error: error.toRecord() }));
      terminal.log(describeError(error.toRecord(), terminal.locale));
      code = exitCodes['cannot-run'];
    }
  }
  return code;
}

async function look(path: string) {
  const opened = await openStatic(path, { budget: new Budget(defaultLimits) });
  try {
    return viewApk(path, await gatherStatic(opened.context, { kinds: apkViewKinds }));
  } finally {
    opened.close();
  }
}
