import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readBundle } from '../../src/evidence/bundle/read.ts';
import { verifyBundle } from '../../src/evidence/bundle/verify.ts';
import { readTrace } from '../../src/scenario/trace/chain.ts';
import { lacking } from '../device/virtual-phone.ts';
import { buildApk } from '../phone/support/build-apk.ts';

const program = fileURLToPath(new URL('../../bin/zhijian.js', import.meta.url));
const page = '<!doctype html><meta charset="utf-8"><title>便民</title><h1>便民服务</h1>';

const scenario = (id: string, steps: string): string =>
  `scenario: ${id}\ntitle: { zh: 试, en: trial }\nsubject: whole-app\nsteps:\n${steps}`;

describe.skipIf(lacking !== '')(`inspections that are driven (needs ${lacking || 'nothing more'})`, () => {
  let folder: string;
  let temporary: string;
  let out: string;
  let apk: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhijian-killed-'));
    temporary = join(folder, 'tmp');
    out = join(folder, 'out');
    mkdirSync(temporary);
    apk = join(folder, 'app.apk');
    writeFileSync(
      apk,
      buildApk({ package: 'cn.gov.specimen.killed', label: '便民', files: { 'assets/www/index.html': page } }),
    );
    writeFileSync(join(folder, 'quick.yaml'), scenario('trial-quick', '  - capture: quick\n'));
    writeFileSync(
      join(folder, 'slow.yaml'),
      scenario('trial-slow', '  - capture: begun\n  - wait: 3\n  - capture: end\n'),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

  interface Inspecting {
    child: ChildProcess;
    ended: Promise<number | null>;
    said: () => string;
  }

  /** The built command with temporary folders of its own; `ended` gives its exit code, null when it was killed. */
  function inspect(...more: string[]): Inspecting {
    const child = spawn(process.execPath, [program, 'inspect', apk, '--device', 'virtual', '--out', out, ...more], {
      env: {
        ...process.env,
        NO_COLOR: '1',
        TMPDIR: temporary,
        ZHIJIAN_STATE: join(folder, 'state'),
        ZHIJIAN_CACHE: join(folder, 'cache'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (text += data.toString()));
    return { child, ended: once(child, 'exit').then(([code]) => code as number | null), said: () => text };
  }

  /** What it left in the folder for temporary files. */
  const left = (): string[] => readdirSync(temporary).filter((name) => name.startsWith('zhijian-'));

  it('end by themselves when their summary is said', async () => {
    const { child, ended, said } = inspect('--scenarios', 'consent-first-start');
    if (child.stdout === null) throw new Error('no stdout');
    await Promise.race([once(child.stdout, 'data'), ended]);
    const code = await Promise.race([ended, pause(2000, 'still running')]);
    if (code === 'still running') child.kill('SIGKILL');
    expect({ code, said: said() }).toMatchObject({ code: 3 });
    expect(left()).toEqual([]);
  });

  it('go on where they were killed, once they are told to', async () => {
    const scenarios = ['--scenarios', [join(folder, 'quick.yaml'), join(folder, 'slow.yaml')].join(',')];
    const killed = inspect(...scenarios);
    let work = '';
    const trace = (run: string): string => join(work, 'runs', run, 'trace.jsonl');
    await expect
      .poll(
        () => {
          work = join(out, readdirSync(out).find((name) => name.startsWith('.driving-')) ?? 'none');
          return existsSync(trace('trial-slow')) && readFileSync(trace('trial-slow'), 'utf8').includes('"begun"');
        },
        { timeout: 60_000, interval: 100 },
      )
      .toBe(true);
    killed.child.kill('SIGKILL');
    await killed.ended;

    expect(readTrace(trace('trial-quick'))).toMatchObject({ whole: true });
    expect(readTrace(trace('trial-slow')).records.map(({ type }) => type)).toContain('capture');
    const ports = left().flatMap((name) => portIn(join(temporary, name, 'server.json')));
    expect(ports).toHaveLength(1);
    // Chromium ends when nobody is at the other end of its pipe.
    await expect.poll(() => processesNaming(temporary), { timeout: 10_000 }).toEqual([]);

    const resumed = inspect(...scenarios, '--resume');
    expect({ code: await resumed.ended, said: resumed.said() }).toMatchObject({ code: 3 });
    const bundles = readdirSync(out).flatMap((name) => (name.startsWith('.') ? [] : [join(out, name, 'bundle')]));
    const bundle = readBundle(bundles.toSorted().at(-1) ?? '');
    expect(verifyBundle(bundle.path).differences).toEqual([]);
    const { runs } = bundle.evidence;
    expect(runs).toMatchObject({ status: 'ok' });
    if (runs?.status !== 'ok') return;
    expect(runs.value.runs.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'trial-quick completed',
      'trial-slow stopped',
      'trial-slow#2 completed',
    ]);
    expect(runs.value.gaps).toEqual([]);
    expect(readdirSync(out).filter((name) => name.startsWith('.driving-'))).toEqual([]);
    expect(left()).toEqual([]);
    expect(await Promise.all(ports.map(answers))).toEqual([false]);
  });
});

function portIn(file: string): number[] {
  return existsSync(file) ? [(JSON.parse(readFileSync(file, 'utf8')) as { port: number }).port] : [];
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** Command lines that name the path; none where the system has no /proc. */
function processesNaming(path: string): string[] {
  if (!existsSync('/proc/self')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      } catch {
        return '';
      }
    })
    .filter((line) => line.includes(path));
}
