import { bundleFile } from '../../view/bundle-file.ts';
import { valueOf } from '../../view/value.ts';
import type { VerdictView } from '../../view/verdicts.ts';
import type { DocumentContext } from '../context.ts';
import { problemMoments } from './moments.ts';

const mostPointers = 8;
const mostLooks = 4;

/** Files of the bundle that hold it: places in evidence, trees and pictures of the looks, trace and log of the run. */
export function rawFilesOf(context: DocumentContext, view: VerdictView): string[] {
  const { driven, input } = context;
  const pointers = view.findings
    .flatMap(({ seen }) => seen)
    .map(({ kind, pointer }) => `${bundleFile(input.entries, kind)}${pointer === '' ? '' : `#${pointer}`}`);
  const moments = problemMoments(context, view);
  const looks = moments
    .slice(0, mostLooks)
    .flatMap(({ capture }) => driven?.captures[capture] ?? [])
    .flatMap(({ screenshot, tree }) => [screenshot?.path, tree?.path]);
  const runs = valueOf(input.evidence, 'runs')?.runs.filter(({ id }) => moments.some(({ run }) => run === id)) ?? [];
  const records = runs.slice(0, 2).flatMap(({ log, trace }) => [trace, log]);
  const all = [...[...new Set(pointers)].slice(0, mostPointers), ...looks, ...records];
  return [...new Set(all.filter((file) => file !== undefined))];
}
