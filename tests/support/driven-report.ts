import { gzipSync } from 'node:zlib';

import { encode } from 'fast-png';

import { patternIds } from '../../src/standards/lexicon.ts';
import { behaviourPatterns, type ForcedUsePattern } from '../../src/evidence/kinds/forced-use.ts';
import type { Run, RunStep } from '../../src/evidence/kinds/runs.ts';
import type { StoredCapture } from '../../src/evidence/kinds/screens.ts';
import { evidenceOf } from './evidence.ts';

/** What stands in place of the app's own words: hostile tests put theirs everywhere. */
export interface DrivenWords {
  button?: string;
  log?: string;
  title?: string;
}

const display = { width: 1080, height: 2340, density: 480 };
const button = { left: 120, top: 1500, right: 960, bottom: 1640 };

/** SHA-256 in shape only: which picture a look has, by number. */
export const pictureHash = (number: number): string => String(number).padStart(64, '0');

/**
 * An app with a check-in gate, driven on a virtual phone: two runs, six looks (the last two without and with the same picture as the first),
 * one gate with a ladder and a timer, one pair of runs, one prompt, one crash, one entry.
 */
export function drivenEvidence({ button: word = '立即签到', log = 'console', title = '每日签到' }: DrivenWords = {}) {
  const sighting = (capture: number, step: number) => ({ capture, run: 'check-in', step, words: word, bounds: button });
  const fact = (value: boolean | null, ...seenAt: ReturnType<typeof sighting>[]) => ({ value, seenAt });
  const rung = (name: 'wait' | 'close' | 'back', result: 'NOCHANGE' | 'ABSENT' | 'LOOP') => ({
    rung: name,
    action: `${word} ${name}`,
    result,
    before: 1,
    after: result === 'ABSENT' ? null : 2,
    took: 5200,
  });
  return evidenceOf({
    device: {
      serial: '127.0.0.1:41234',
      virtual: true,
      manufacturer: 'zhijian',
      model: 'Virtual Phone',
      settings: [
        { namespace: 'global', key: 'animator_duration_scale', before: '1', during: '0', after: '1', restored: true },
        {
          namespace: 'secure',
          key: 'default_input_method',
          before: 'a/.Ime',
          during: null,
          after: 'b',
          restored: false,
        },
      ],
      footprint: [{ what: 'package', name: 'io.appium.uiautomator2.server' }],
      blockers: [{ code: 'animations', detail: 'animations were on' }],
    },
    launch: {},
    runs: {
      runs: [
        run('check-in', title, [
          step(0, 'launchApp', 0),
          { ...step(1, 'capture', 1), name: 'start' },
          { ...step(2, 'tapOn', 2), label: `tapOn: ${word}`, element: button },
          { ...step(3, 'expect', 3), expectation: { met: false, what: title } },
        ]),
        {
          ...run('check-in#2', title, [step(0, 'launchApp', 4), { ...step(1, 'tapOn', 5), state: 'failed' as const }]),
          state: 'lost' as const,
          reason: { code: 'device-lost', detail: 'gone' },
        },
      ],
    },
    screens: {
      captures: [
        look(0, 'check-in', 0, 1, [word]),
        look(1, 'check-in', 1, 2, [word, title]),
        look(2, 'check-in', 2, 3, [word]),
        look(3, 'check-in', 3, 4, [word]),
        { ...look(4, 'check-in#2', 0, 1, []), screenshot: null, howSeen: 'nothing' as const },
        look(5, 'check-in#2', 1, 1, [word]),
      ],
    },
    'forced-use': {
      patterns: [
        pattern('checkin', 'CONFIRMED', fact(true, sighting(1, 1)), fact(true, sighting(2, 2)), fact(null)),
        {
          ...pattern('dwell', 'SUSPECTED', fact(true, sighting(3, 3)), fact(null), fact(false)),
          reasons: ['one-run-only'],
        },
        ...[...patternIds, ...behaviourPatterns]
          .filter((id) => id !== 'checkin' && id !== 'dwell')
          .map((id) => pattern(id, 'NOT FOUND', fact(false), fact(false), fact(false))),
      ],
      gates: [
        {
          id: 'gate-1',
          pattern: 'checkin',
          structure: 'ab',
          wording: `${title} / ${word}`,
          seenAt: [sighting(1, 1)],
          ladders: [
            {
              run: 'check-in',
              rungs: [rung('wait', 'NOCHANGE'), rung('close', 'ABSENT'), rung('back', 'LOOP')],
              timer: {
                points: [5, 4, 3, 2, 1, 0].map((left) => ({
                  at: (5 - left) * 1000,
                  text: left === 0 ? word : `请停留 ${left} 秒`,
                  enabled: left === 0,
                })),
                opensAfter: 5000,
              },
            },
          ],
          accepting: { succeeded: true, action: word, after: 3, detail: '' },
          excuses: ['special-scene'],
        },
      ],
      comparisons: [
        {
          id: 'pair-1',
          pattern: 'checkin',
          scenario: 'check-in',
          declining: { run: 'check-in', blocked: true, words: word, capture: 2 },
          accepting: { run: 'check-in#2', blocked: false, words: title, capture: 5 },
          repeated: 2,
          structure: 'ab',
        },
      ],
    },
    prompts: {
      prompts: [
        {
          permissions: ['android.permission.CAMERA'],
          message: word,
          seenAt: sighting(2, 2),
          beforeUserAction: false,
          after: word,
          time: 1,
          answer: 'deny' as const,
          afterwards: 'blocked' as const,
          purposeTold: false,
        },
      ],
      refused: ['android.permission.CAMERA'],
      uses: [{ op: 'CAMERA', granted: false, at: null, state: 'top' }],
    },
    crashes: {
      crashes: [
        {
          kind: 'web-error' as const,
          key: 'k',
          process: 'cn.gov.example.app',
          at: '2026-01-02T03:04:07.000Z',
          reason: log,
          lines: [log],
          run: 'check-in',
          step: 3,
          capture: 3,
          reproduced: { times: 1, of: 2 },
        },
      ],
    },
    entries: {
      entries: [
        { subject: 'complaint', found: true, taps: 2, opens: 'form', words: word, seenAt: [sighting(3, 3)] },
        { subject: 'cancel', found: null, taps: null, opens: null, words: null, seenAt: [] },
      ],
    },
    forms: {
      forms: [
        {
          seenAt: sighting(2, 2),
          structures: ['ab'],
          title,
          purpose: 'data',
          fields: [
            { label: word, kind: 'photo', mandatory: 'star', filled: true, capture: 2, bounds: button },
            { label: '', kind: 'text', mandatory: null, filled: false, capture: 2, bounds: button },
          ],
          mandatory: 1,
          reminders: [{ ...sighting(2, 2), words: word }],
          submit: { ...sighting(2, 2), words: word },
        },
        {
          seenAt: sighting(3, 3),
          structures: ['cd'],
          title: '',
          purpose: 'data',
          fields: [{ label: word, kind: 'photo', mandatory: null, filled: false, capture: 3, bounds: button }],
          mandatory: 0,
          reminders: [],
          submit: null,
        },
      ],
      repeated: [{ label: word, kind: 'photo', forms: [0, 1] }],
      leftOut: [{ capture: 4, reason: 'no-tree' as const }],
    },
    coverage: {
      routes: ['#/home'],
      notTried: [{ wording: word, capture: 3, reason: 'guarded: check-in' }],
      exhausted: false,
    },
  });
}

/** The bundle's files that the evidence refers to. Picture 4 is missing: a report must live with that. */
export function drivenAttachments(log = 'console'): (path: string) => Uint8Array | undefined {
  const files = new Map<string, Uint8Array>();
  for (const number of [1, 2, 3]) files.set(`screens/${pictureHash(number)}.png`, screenshot(number));
  const line = (second: number, uid: number) => `${noon + second}.500 main ${uid} 4242 E chromium: ${log} ${second}\n`;
  const lines = [0, 1, 2, 3].map((second) => line(second, 10123) + line(second, 1000).replace(' E ', ' I '));
  files.set('runs/check-in/logcat.txt.gz', gzipSync(lines.join('')));
  return (path) => files.get(path);
}

/** A picture of its own colour with a bar, small so that tests are quick. */
export function screenshot(number: number, width = 108, height = 234): Uint8Array {
  const data = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const bar = Math.floor(pixel / width) < height / 6;
    data.set(bar ? [200, 16, 46, 255] : [240, 240 - 40 * number, 200, 255], pixel * 4);
  }
  return encode({ width, height, data, channels: 4, depth: 8 });
}

const noon = Date.parse('2026-01-02T03:04:00.000Z') / 1000;
const timeAt = (second: number): string => new Date((noon + second) * 1000).toISOString();

function run(id: string, title: string, steps: RunStep[]): Run {
  const folder = `runs/${id.replace('#', '.')}`;
  return {
    id,
    scenario: 'check-in',
    title,
    subject: 'check-in',
    scenarioSha256: pictureHash(9),
    state: 'completed',
    startedAt: timeAt(0),
    finishedAt: timeAt(10),
    trace: `${folder}/trace.jsonl`,
    log: `${folder}/logcat.txt.gz`,
    steps,
  };
}

function step(index: number, keyword: string, capture: number): RunStep {
  return { index, path: String(index), keyword, label: keyword, state: 'done', at: timeAt(index), took: 1200, capture };
}

function look(id: number, runId: string, at: number, picture: number, texts: string[]): StoredCapture {
  return {
    id,
    run: runId,
    step: at,
    at: timeAt(at + 1),
    deviceAt: timeAt(at + 1),
    package: 'cn.gov.example.app',
    activity: 'cn.gov.example.app/.MainActivity',
    url: null,
    structure: `s${id}`,
    tree: null,
    screenshot: { path: `screens/${pictureHash(picture)}.png`, sha256: pictureHash(picture) },
    howSeen: 'tree',
    display,
    texts: texts.map((text) => ({ text, bounds: button, clickable: true, enabled: true, editable: false })),
    toasts: texts.slice(0, 1),
    windows: [],
    keyboard: false,
    network: 'online',
    faults: [],
  };
}

function pattern(
  id: string,
  grade: ForcedUsePattern['grade'],
  present: ForcedUsePattern['present'],
  compelled: ForcedUsePattern['compelled'],
  consequence: ForcedUsePattern['consequence'],
): ForcedUsePattern {
  return { pattern: id, present, compelled, consequence, grade, reasons: [] };
}
