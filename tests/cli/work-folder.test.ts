import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { keptBy, openWorkFolder, wasKilledAfter } from '../../src/cli/work-folder.ts';
import { inFolder } from '../support/zhijian.ts';

const apk = 'ab'.repeat(32);
/** No system gives this pid to a process: Linux ends at 2^22. */
const gone = 4_999_999;

it('is hidden in the output folder until it is removed', () =>
  inFolder(async (out) => {
    const work = openWorkFolder(out, apk, '127.0.0.1:4321', false);
    expect(readdirSync(out)).toEqual([`.driving-${apk.slice(0, 16)}-127.0.0.1_4321-${process.pid}`]);
    expect(work.resumed).toBe(false);
    work.remove();
    expect(readdirSync(out)).toEqual([]);
  }));

it('takes over what a dead process left for the same app and phone, when asked to', () =>
  inFolder(async (out) => {
    const left = join(out, `.driving-${apk.slice(0, 16)}-virtual-${gone}`);
    mkdirSync(left);
    writeFileSync(join(left, 'seen'), '1');
    expect(openWorkFolder(out, apk, 'virtual', false).resumed).toBe(false);
    expect(existsSync(left)).toBe(true);
    const work = openWorkFolder(out, apk.replaceAll('a', 'c'), 'virtual', true);
    expect(work.resumed).toBe(false);
  }));

it('resumes with everything that is in it', () =>
  inFolder(async (out) => {
    const left = join(out, `.driving-${apk.slice(0, 16)}-virtual-${gone}`);
    mkdirSync(left);
    writeFileSync(join(left, 'seen'), '1');
    const work = openWorkFolder(out, apk, 'virtual', true);
    expect(work.resumed).toBe(true);
    expect(existsSync(join(work.path, 'seen'))).toBe(true);
  }));

it('leaves alone what a running process writes to', () =>
  inFolder(async (out) => {
    mkdirSync(join(out, `.driving-${apk.slice(0, 16)}-virtual-${process.ppid}`));
    expect(openWorkFolder(out, apk, 'virtual', true).resumed).toBe(false);
  }));

it('knows of one that was killed after a time', () =>
  inFolder(async (out) => {
    mkdirSync(join(out, `.driving-${apk.slice(0, 16)}-virtual-${gone}`));
    expect(wasKilledAfter(0, out, apk, 'virtual')).toBe(true);
    expect(wasKilledAfter(Number.MAX_SAFE_INTEGER, out, apk, 'virtual')).toBe(false);
    expect(wasKilledAfter(0, out, apk, '127.0.0.1:4321')).toBe(false);
  }));

it('is found by the process that wrote to it, and by no other', () =>
  inFolder(async (out) => {
    const work = openWorkFolder(out, apk, 'virtual', false);
    expect(keptBy(out, process.pid)).toEqual([work.path]);
    expect(keptBy(out, gone)).toEqual([]);
    expect(keptBy(join(out, 'nowhere'), gone)).toEqual([]);
  }));

it('says where it cannot write', () => {
  expect(() => openWorkFolder('/proc/nowhere', apk, 'virtual', false)).toThrow(
    expect.objectContaining({ code: 'output-unwritable' }) as Error,
  );
});
