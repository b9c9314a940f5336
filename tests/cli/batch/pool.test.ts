import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import type { DeviceChoice, InspectJob, JobResult } from '../../../src/cli/batch/job.ts';
import { runBatch } from '../../../src/cli/batch/pool.ts';
import { inFolder } from '../../support/zhijian.ts';

const worker = new URL('./fixtures/worker-with-phone.mjs', import.meta.url);
const drive: DeviceChoice = {
  device: 'virtual',
  apiLevel: undefined,
  scenarios: undefined,
  secrets: undefined,
  budget: 1000,
  resume: false,
};

/** Interrupts two jobs when the first is at work. */
async function interrupted(out: string, choice: DeviceChoice | undefined) {
  const job = (path: string): InspectJob => ({
    path,
    out,
    occasion: 'filing',
    profile: 'regulation-2026',
    filing: undefined,
    exemptions: [],
    formats: [],
    locale: 'en',
    timeout: 60_000,
    drive: choice,
  });
  const interruption = new AbortController();
  const results: JobResult[] = [];
  const kept: string[] = [];
  const events = {
    onProgress: () => interruption.abort(),
    onResult: (result: JobResult) => results.push(result),
    onKept: (_: InspectJob, folder: string) => kept.push(folder),
  };
  await runBatch([job('one.apk'), job('two.apk')], 1, events, interruption.signal, worker);
  return { results, kept, givenBack: existsSync(join(out, 'phone-given-back')) };
}

it('lets a worker give its phone back before it ends', () =>
  inFolder(async (out) => {
    const kept = [join(out, '.driving-trial')];
    expect(await interrupted(out, drive)).toEqual({ results: [], kept, givenBack: true });
  }));

it('kills a worker that has no phone', () =>
  inFolder(async (out) => {
    expect(await interrupted(out, undefined)).toEqual({ results: [], kept: [], givenBack: false });
  }));
