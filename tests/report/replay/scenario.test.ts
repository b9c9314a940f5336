import { gzipSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import type { RunStep } from '../../../src/evidence/kinds/runs.ts';
import { headOf } from '../../../src/report/replay/scenario/head.ts';
import { scalar } from '../../../src/report/replay/scenario/scalar.ts';
import { selectorAt } from '../../../src/report/replay/scenario/selector.ts';
import { linesOf } from '../../../src/report/replay/scenario/step.ts';
import { checkScenario } from '../../../src/scenario/read/scenario.ts';
import { stepDefinitions } from '../../../src/scenario/steps/index.ts';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { look } from '../../support/planted.ts';
import { valueOf } from '../../support/evidence.ts';

const step = (label: string, more: Partial<RunStep> = {}): RunStep => ({
  index: 0,
  path: '0',
  keyword: label.split(': ')[0] ?? '',
  label,
  state: 'done',
  at: '2026-01-02T03:04:05.000Z',
  took: 1,
  ...more,
});

const run = (steps: RunStep[], more = {}) => ({
  id: 'check-in#2',
  scenario: 'check-in',
  title: '每日签到: "x" #1',
  subject: 'check-in',
  scenarioSha256: '',
  state: 'completed' as const,
  startedAt: '',
  finishedAt: '',
  steps,
  ...more,
});

/** The whole scenario of the steps, as the page puts it together. */
function scenarioOf(steps: RunStep[], selector?: string): string {
  const lines = steps.map((one) => linesOf(one, selector));
  const secrets = lines.flatMap((one) => one.secrets);
  const head = headOf(run([step('restore: consented'), ...steps]), 'inspection\n- launchApp');
  return `${head}${secrets.length > 0 ? `secrets: [${secrets.join(', ')}]\n` : ''}steps:\n${lines.map(({ yaml }) => yaml).join('')}  - capture\n`;
}

describe('a step as a scenario', () => {
  it.each([
    ['launchApp', '- launchApp'],
    ['launchApp: cold', '- launchApp: { stop: true }'],
    ['launchApp: https://x.example/#/a', '- launchApp: { link: "https://x.example/#/a" }'],
    ['clearState', '- clearState'],
    ['back', '- back'],
    ['back: 2', '- back: 2'],
    ['tapOn: 立即签到', '- tapOn: 立即签到'],
    ['tapOn: yes', '- tapOn: "yes"'],
    ['longPress: 更多', '- longPress: 更多'],
    ['inputText: 你好 → 世界', '- inputText: { text: 你好, into: 世界 }'],
    ['inputText: 12', '- inputText: { text: "12" }'],
    ['inputText: secret password → 密码', '- inputText: { secret: password, into: 密码 }'],
    ['swipe: up over 列表', '- swipe: up'],
    ['wait: 2.5 s', '- wait: 2.5'],
    ['background: 5 s', '- background: 5'],
    ['rotate: landscape', '- rotate: landscape'],
    ['setNetwork: offline', '- setNetwork: offline'],
    ['setPermission: revoke CAMERA', '- setPermission: { permission: CAMERA, to: revoke }'],
    ['answerPermission: deny', '- answerPermission: deny'],
    ['shiftClock: 3 d 0 h', '- shiftClock: { days: 3, hours: 0 }'],
    ['capture: start (whole page)', '- capture: { name: "start", scroll: true }'],
    ['explore: 60 screens', '- explore: { screens: 60 }'],
    ['probeGate: checkin', '- probeGate: { pattern: checkin }'],
    ['askHuman: 请输入验证码', '- askHuman: 请输入验证码'],
    ['expect: 首屏 / first', '# expect: 首屏 / first\n  - capture'],
    ['when: visible words:agree', '# when: visible words:agree'],
    ['tapOn: words:close clickable below (标题)', '# tapOn: words:close clickable below (标题)'],
    ['tapOn: ‹username›', '# tapOn: ‹username›'],
    ['constructor: x', '# constructor: x'],
  ])('%j is written %j, and the checker takes it', (label, yaml) => {
    expect(linesOf(step(label), undefined).yaml).toBe(`  ${yaml}\n`);
    expect(checkScenario(scenarioOf([step(label)]), 'copied.yaml')).toEqual([]);
  });

  it('is known for every keyword there is, as a step or as a comment', () => {
    for (const { keyword } of stepDefinitions)
      expect(checkScenario(scenarioOf([step(keyword), step(`${keyword}: x`)]), `${keyword}.yaml`)).toEqual([]);
  });

  it.each([
    'a\n  - clearState',
    '"}]#',
    "': {",
    '\u2028x',
    '\ud800',
    '{{ }}',
    '- - -',
    '‹',
    '`|>%@!&*',
    '/(a+)+/',
    '~',
    'a: b #c',
    ' ',
  ])('stays one whatever the app wrote: %j', (words) => {
    const source = scenarioOf([
      step(`tapOn: ${words}`),
      step(`inputText: ${words} → ${words}`),
      step(`expect: ${words}`),
    ]);
    expect(checkScenario(source, 'copied.yaml')).toEqual([]);
    expect(JSON.stringify(parse(source))).not.toContain('clearState"');
  });

  it('that was passed over is optional', () => {
    expect(linesOf(step('tapOn: 关闭', { state: 'skipped' }), undefined).yaml).toBe(
      '  - tapOn: { text: 关闭, optional: true }\n',
    );
  });
});

describe('what was touched', () => {
  const box = (top: number) => ({ left: 0, top, right: 100, bottom: top + 50 });
  const said = (text: string, top: number) => ({
    text,
    bounds: box(top),
    clickable: true,
    enabled: true,
    editable: false,
  });
  const xml =
    '<hierarchy><n class="a.Image" resource-id="app:id/close" bounds="[0,200][100,250]"/><n class="a.Image" content-desc="" bounds="[0,300][100,350]"/></hierarchy>';
  const capture = valueOf('screens', {
    captures: [
      look(0, {
        texts: [said('签到', 0), said('详情', 60), said('详情', 120), said('x'.repeat(300), 400)],
        tree: { path: 't', sha256: '' },
      }),
    ],
  }).captures[0];
  if (capture === undefined) throw new Error('no capture');
  const at = (top: number) => selectorAt(box(top), capture, () => gunzipSync(gzipSync(xml)).toString());

  it.each([
    ['its words', 0, '签到'],
    ['its words and which of several it is', 120, '{ text: 详情, index: 1 }'],
    ['its id where it has no words', 200, '{ id: "app:id/close" }'],
    ['its class where it has neither', 300, '{ class: "a.Image", index: 1 }'],
    ['nothing where it is not known', 500, undefined],
  ])('is told by %s', (_, top, selector) => expect(at(top)).toBe(selector));
});

describe('a scalar', () => {
  it.each([
    'on',
    '1',
    '1.5',
    '是',
    '是 的',
    "it's",
    '"',
    '\\',
    '\n',
    '#',
    '\u{1f600}',
    '2026-01-01',
    '0x1',
    '=',
    '中a',
    '',
  ])('reads back as it was: %j', (value) => expect(parse(`x: ${scalar(value)}`)).toEqual({ x: value }));
});
