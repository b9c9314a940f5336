import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { encode } from 'fast-png';

import { writeBundle } from '../../src/evidence/bundle/write.ts';
import { readBundle } from '../../src/evidence/bundle/read.ts';
import { writeChain } from '../../src/evidence/seal/chain.ts';
import { evaluateBundle } from '../../src/inspection/evaluate-bundle.ts';
import { writeInspection } from '../../src/inspection/folder.ts';
import { rules } from '../../src/rules/index.ts';
import { sha256 } from '../../src/shared/hashing.ts';
import { profileById } from '../../src/standards/profiles/index.ts';
import type { DeepPartial } from './evidence.ts';
import { evidenceOf } from './evidence.ts';
import type { StoredCapture } from '../../src/evidence/kinds/screens.ts';

/** The account file of a test: an account, a password with every awkward character, a person's name, a code that is too short. */
export const planted = {
  username: 'liming@gov.example',
  password: 'P@ss "wörd"&<7>',
  name: '李明华',
  pin: '417',
} as const;

/** Numbers that belong to somebody: nobody told them to the tool. */
export const numbers = {
  phone: '13912345678',
  idNumber: '11010519491231002X',
  bankCard: '6222021234567890128',
  token: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJsaW1pbmcifQ.c2lnbmF0dXJlLW9mLW5vYm9keQ',
} as const;

/** What is no secret and has to stay: hotlines, and what the tool itself types. */
export const harmless = ['12345', '400-820-8820', '13800000000', '110101199001011237'] as const;

const display = { width: 1080, height: 2340, density: 480 };
const secretBox = { left: 120, top: 600, right: 960, bottom: 760 };
const openBox = { left: 120, top: 1500, right: 960, bottom: 1640 };
export const boxes = { secret: secretBox, open: openBox };

/** A picture one tenth of the display, every pixel of it another colour than what paints it over. */
function pictureOf(number: number): Buffer {
  const [width, height] = [108, 234];
  const data = new Uint8Array(width * height * 3);
  for (let at = 0; at < data.length; at += 1) data[at] = 160 + ((at * 7 + number) % 90);
  return Buffer.from(encode({ width, height, channels: 3, depth: 8, data, text: { Comment: planted.password } }));
}

const xmlText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('李', '&#26446;');

function treeOf(texts: readonly string[], password: string): string {
  const node = (text: string, box: typeof secretBox, more = '') =>
    `<android.widget.TextView class="android.widget.TextView" text="${xmlText(text)}" content-desc="" password="false" bounds="[${box.left},${box.top}][${box.right},${box.bottom}]" ${more}/>`;
  return [
    `<?xml version="1.0"?><hierarchy width="1080" height="2340"><!-- ${xmlText(planted.name)} -->`,
    ...texts.map((text) => node(text, secretBox)),
    node(`咨询 ${harmless.join(' ')}`, openBox),
    `<android.widget.EditText class="android.widget.EditText" text="" hint='${password.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}' password="true" bounds="[0,2000][1080,2100]"/>`,
    '</hierarchy>',
  ].join('');
}

/** Everything that is planted, as one text somebody may log. */
function everything(): string {
  const { name, password, username } = planted;
  const { bankCard, idNumber, phone, token } = numbers;
  const url = `https://api.gov.example/login?user=${encodeURIComponent(username)}&pass=${encodeURIComponent(password)}&mobile=${phone}`;
  const basic = Buffer.from(`${username}:${password}`).toString('base64');
  const inside = Buffer.from(`xx${name}yy${password}`).toString('base64');
  return [
    `user ${username} ${name} +86 ${phone} ${idNumber} ${bankCard}`,
    url,
    url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    `Authorization: Basic ${basic}`,
    `Cookie: JSESSIONID=0A1B2C3D4E5F; uid=9`,
    `Authorization: Bearer ${token}`,
    `body ${JSON.stringify({ name, password, nested: JSON.stringify({ password, name }) })}`,
    `blob ${inside} hash ${sha256(password)}`,
    `公共 ${harmless.join(' ')}`,
  ].join('\n');
}

type Capture = DeepPartial<StoredCapture>;

/** An inspection of a driven app with secrets planted in every part. `change`: other evidence. Gives the folder. */
export function plantInspection(
  folder: string,
  captures: (files: PlantedFiles) => Capture[] = plantedCaptures,
): string {
  const attachments = join(folder, 'attachments');
  const put = (path: string, bytes: Buffer | string) => {
    mkdirSync(dirname(join(attachments, path)), { recursive: true });
    writeFileSync(join(attachments, path), bytes);
  };
  const screen = (bytes: Buffer, ending: string) => {
    const hash = sha256(bytes);
    put(`screens/${hash}.${ending}`, bytes);
    return { path: `screens/${hash}.${ending}`, sha256: hash };
  };
  const said = [`您好，${planted.name}`, planted.username, numbers.phone, numbers.idNumber, planted.pin, '‹password›'];
  const files: PlantedFiles = {
    pictures: [1, 2, 3, 4].map((number) => screen(pictureOf(number), 'png')),
    trees: said.map((text) => screen(gzipSync(treeOf([text], planted.password)), 'xml.gz')),
    open: screen(gzipSync(treeOf([], '')), 'xml.gz'),
  };
  const looks = captures(files);
  const run = { id: 'check-in', scenario: 'check-in', title: '签到', subject: 'check-in', startedAt: timeAt(0) };
  put(
    'runs/check-in/trace.jsonl',
    writeChain([
      { type: 'run', run, app: 'cn.gov.example.app' },
      ...looks.map((capture) => ({ type: 'capture', capture, signs: [] })),
      { type: 'incident', incident: { detail: everything() } },
    ]),
  );
  put('runs/check-in/logcat.txt.gz', gzipSync(everything()));
  put('tools/appium.log', everything());
  put('tools/proxy.json', JSON.stringify({ request: everything(), mobile: Number(numbers.phone) }));
  put('tools/core.bin', Buffer.concat([Buffer.from([0, 1, 2]), Buffer.from(everything())]));
  const evidence = evidenceOf({
    device: { serial: '127.0.0.1:1', virtual: true, manufacturer: 'zhijian', model: 'Virtual Phone' },
    launch: {},
    runs: {
      runs: [
        {
          ...run,
          scenarioSha256: '0'.repeat(64),
          state: 'completed',
          finishedAt: timeAt(9),
          trace: 'runs/check-in/trace.jsonl',
          log: 'runs/check-in/logcat.txt.gz',
          steps: looks.map((_, index) => ({
            index,
            path: String(index),
            keyword: 'tapOn',
            label: `tapOn: ${index === 0 ? everything() : 'x'}`,
            state: 'done' as const,
            at: timeAt(index),
            took: 10,
            capture: index,
          })),
        },
      ],
    },
    screens: { captures: looks },
    crashes: {
      crashes: [
        {
          kind: 'web-error',
          key: 'k',
          process: 'cn.gov.example.app',
          at: timeAt(3),
          reason: everything(),
          lines: everything().split('\n'),
          run: 'check-in',
          step: 1,
          capture: 1,
          reproduced: null,
        },
      ],
    },
    filing: { form: { contact: { name: planted.name, phone: numbers.phone } } },
  });
  const bundlePath = join(folder, 'inspection', 'bundle');
  mkdirSync(join(folder, 'inspection'), { recursive: true });
  writeBundle(bundlePath, evidence, {
    toolVersion: '0.0.0',
    createdAt: new Date(timeAt(0)),
    apk: { name: 'app.apk', size: 1, sha256: '1'.repeat(64) },
    limits: {},
    attachments,
  });
  const profile = profileById('regulation-2026');
  if (profile === undefined) throw new Error('no profile');
  const inspection = evaluateBundle(readBundle(bundlePath), {
    id: 'cn.gov.example.app-1-20260102T030405Z-11111111',
    occasion: 'evaluation',
    profile,
    rules,
    startedAt: timeAt(0),
    finishedAt: timeAt(20),
    bundlePath: 'bundle',
    toolVersion: '0.0.0',
  });
  writeInspection(join(folder, 'inspection'), inspection);
  return join(folder, 'inspection');
}

export interface PlantedFiles {
  pictures: readonly { path: string; sha256: string }[];
  /** Trees with a secret each: in a text, in an editable, as what is shorter than four characters, as what the runner left. */
  trees: readonly { path: string; sha256: string }[];
  /** A tree without any. */
  open: { path: string; sha256: string };
}

/** Looks with a secret in: the tree of each kind; a toast; the address; and one without a tree. */
function plantedCaptures({ open, pictures, trees }: PlantedFiles): Capture[] {
  const [first, second, third, fourth] = pictures;
  return [
    ...trees.map((tree, id) => look(id, { tree, screenshot: first ?? null, texts: [] })),
    look(trees.length, {
      tree: open,
      screenshot: second ?? null,
      url: `https://m.gov.example/#/me?name=${encodeURIComponent(planted.name)}&token=abcdef123456`,
    }),
    look(trees.length + 1, { tree: open, screenshot: third ?? null, toasts: [`欢迎 ${planted.username}`] }),
    look(trees.length + 2, { tree: null, screenshot: fourth ?? null, howSeen: 'pixels-only' }),
  ];
}

export function look(id: number, more: Capture): Capture {
  return {
    id,
    run: 'check-in',
    step: id,
    at: timeAt(id),
    deviceAt: timeAt(id),
    package: 'cn.gov.example.app',
    activity: '.Main',
    url: null,
    structure: `s${id}`,
    tree: null,
    screenshot: null,
    howSeen: 'tree',
    display,
    texts: [],
    toasts: [],
    windows: [],
    keyboard: false,
    network: 'online',
    faults: [],
    ...more,
  };
}

function timeAt(second: number): string {
  return new Date(Date.parse('2026-01-02T03:04:05.000Z') + second * 1000).toISOString();
}
