import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { canonical } from '../../../src/explore/map.ts';
import { runScenario } from '../../../src/scenario/run/run.ts';
import { openJournal } from '../../../src/scenario/trace/journal.ts';
import type { RunRecord } from '../../../src/scenario/trace/record.ts';
import { coverageFrom } from '../../../src/gather/dynamic/coverage.ts';
import { type FakeApp, FakePhone } from '../../support/fake-phone.ts';
import { newJournalFolder, optionsFor, scenarioOf } from '../../support/scenario.ts';

/** Two tabs, pages below them, a form. */
const app: FakeApp = {
  package: 'cn.gov.hall',
  first: 'home',
  screens: {
    home: { widgets: [...tabs(), ...links('通知', '指南', '反馈')] },
    mine: { widgets: [...tabs(), ...links('设置', '关于')] },
    ...Object.fromEntries(['通知', '指南'].map((name) => [name, page(name, 'home', links(`${name}详情`))])),
    ...Object.fromEntries(['通知', '指南'].map((name) => [`${name}详情`, page(`${name}正文`, name)])),
    设置: page('各项设置', 'mine', links('字号', '提醒')),
    字号: page('字号大小', '设置'),
    提醒: page('提醒方式', '设置'),
    关于: page('关于本应用', 'mine'),
    反馈: {
      widgets: [
        { text: '意见反馈' },
        { id: 'text', className: 'android.widget.EditText', hint: '请输入意见' },
        { text: '下一步', to: '核对' },
      ],
      back: 'home',
    },
    核对: page('请核对', '反馈'),
  },
};

function tabs() {
  return [
    { text: '首页', to: 'home' },
    { text: '我的', to: 'mine' },
  ];
}

function links(...names: string[]) {
  return names.map((text) => ({ text, to: text }));
}

function page(text: string, back: string, more: ReturnType<typeof links> = []) {
  return { widgets: [{ text: `${text}如下` }, ...more], back };
}

const scenario = scenarioOf('- explore: { gates: false }');

function inspect(folder: string, phone = new FakePhone(app)): Promise<RunRecord> {
  return runScenario(scenario, optionsFor(phone, { journal: openJournal(folder), resume: true }));
}

function graphOf(record: RunRecord): string {
  const graph = record.explorations[0]?.coverage.graph;
  if (graph === undefined) throw new Error('no graph');
  return canonical(graph);
}

describe('an exploration that was cut off', () => {
  it('goes on from its journal and ends with the same graph, wherever it was killed', async () => {
    const folder = newJournalFolder();
    const whole = await inspect(folder);
    expect(whole.explorations[0]?.coverage).toMatchObject({ exhausted: true, screens: 12 });
    const trace = readFileSync(join(folder, 'runs/trial/trace.jsonl'), 'utf8').split('\n');
    const walked = trace.flatMap((line, at) => (line.includes('"type":"walk"') ? [at] : []));
    expect(walked.length).toBeGreaterThan(20);
    for (let at = 0; at < walked.length; at += 3) {
      const killed = mkdtempSync(join(tmpdir(), 'zhijian-killed-'));
      cpSync(folder, killed, { recursive: true });
      // The last line was being written.
      const kept = trace.slice(0, walked[at]! + 1).join('\n');
      writeFileSync(join(killed, 'runs/trial/trace.jsonl'), `${kept}\n${trace[walked[at]! + 1]?.slice(0, 40)}`);
      const phone = new FakePhone(app);
      const record = await inspect(killed, phone);
      expect(record.run.id).toBe('trial#2');
      expect(graphOf(record)).toBe(graphOf(whole));
      expect(record.explorations[0]?.entries.map(({ found, subject, taps }) => `${subject} ${found} ${taps}`)).toEqual(
        whole.explorations[0]?.entries.map(({ found, subject, taps }) => `${subject} ${found} ${taps}`),
      );
    }
  });

  it('does not try again what it had tried', async () => {
    const folder = newJournalFolder();
    const phone = new FakePhone(app);
    phone.loseAfter(60);
    expect((await inspect(folder, phone)).run.state).toBe('lost');
    const taps = phone.calls.filter((call) => call.startsWith('tap')).length;
    const again = new FakePhone(app);
    const record = await inspect(folder, again);
    const all = new FakePhone(app);
    await inspect(newJournalFolder(), all);
    expect(again.calls.filter((call) => call.startsWith('tap')).length).toBeLessThan(
      all.calls.filter((call) => call.startsWith('tap')).length,
    );
    expect(taps).toBeGreaterThan(3);
    expect(record.explorations[0]?.coverage.exhausted).toBe(true);
  });

  it('is counted once', async () => {
    const folder = newJournalFolder();
    const phone = new FakePhone(app);
    phone.loseAfter(60);
    const lost = await inspect(folder, phone);
    const whole = await inspect(folder);
    const both = coverageFrom([lost, whole], app.package, []);
    expect(both.entriesFound).toBe(whole.explorations[0]?.coverage.entriesFound);
    expect(both.exhausted).toBe(true);
  });
});
