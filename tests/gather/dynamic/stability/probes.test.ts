import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { DeviceSession } from '../../../../src/device/session.ts';
import type { Probed, ProbeId } from '../../../../src/evidence/kinds/stability.ts';
import { runCampaign } from '../../../../src/gather/dynamic/stability/campaign.ts';
import { openFindings } from '../../../../src/gather/dynamic/stability/findings.ts';
import type { ApprovedVersion } from '../../../../src/gather/dynamic/stability/probe.ts';
import { type FakeApp, FakePhone } from '../../../support/fake-phone.ts';
import { optionsFor } from '../../../support/scenario.ts';

/** A page for newcomers, and one for those who have been there. */
const app: FakeApp = {
  package: 'cn.gov.hall',
  first: 'welcome',
  later: 'home',
  screens: {
    welcome: { widgets: [{ text: '欢迎初次使用' }, { text: '请选择所在地区' }, { text: '选择地区', to: 'home' }] },
    home: { widgets: [{ text: '我的办事大厅' }, { text: '已选地区' }, { text: '办事指南', to: 'guide' }] },
    guide: { widgets: [{ text: '指南正文' }, { text: '材料清单' }], back: 'home' },
  },
};

interface Setup {
  /** Gives why it is refused. */
  install?: (phone: FakePhone, files: readonly string[]) => string | undefined;
  apiLevel?: number;
  virtual?: boolean;
  approved?: ApprovedVersion;
  /** Milliseconds that the campaign has. */
  time?: number;
  answer?: (command: string) => string;
}

async function probe(id: ProbeId, setup: Setup = {}): Promise<{ found: Probed; commands: string[]; phone: FakePhone }> {
  const phone = new FakePhone(app);
  const commands: string[] = [];
  const session = phone.session();
  const run = (command: string | readonly string[]) => {
    const text = typeof command === 'string' ? command : command.join(' ');
    commands.push(text);
    return Promise.resolve({ stdout: setup.answer?.(text) ?? '', stderr: '', exitCode: 0 });
  };
  const real: DeviceSession = Object.assign(session, {
    facts: { ...session.facts, virtual: setup.virtual ?? false, apiLevel: setup.apiLevel ?? 34 },
    shell: { ...session.shell, run },
    install: (files: readonly string[]) => {
      const code = setup.install?.(phone, files);
      return Promise.resolve({ ok: code === undefined, code, message: code ?? 'Success', took: 1 });
    },
  });
  const options = optionsFor(phone, { session: real });
  const findings = openFindings(join(mkdtempSync(join(tmpdir(), 'zhijian-probe-')), 'stability.json'), false);
  await runCampaign({
    ...options,
    app: { ...options.app, files: ['new.apk'] },
    signal: new AbortController().signal,
    plan: {
      name: 'test',
      probes: [id],
      starts: 1,
      backgroundSeconds: [1],
      longBackgroundSeconds: [300],
      fontScales: [],
      days: [],
      traffic: { foreground: 1, background: 1, every: 1 },
      rounds: 1,
      installs: 1,
    },
    findings,
    approved: setup.approved,
    resume: false,
    deadline: setup.time ?? 3_600_000,
    onProbe: () => undefined,
  });
  return { found: findings.probes[0]!, commands, phone };
}

function outcomes({ measurements }: Probed): string[] {
  return measurements.flatMap((one) => (one.kind === 'check' ? [`${one.setting ?? ''}: ${one.outcome}`] : []));
}

function codes({ untested }: Probed): string[] {
  return untested.map(({ code }) => code);
}

describe('what the virtual phone cannot show', () => {
  it.each(['network-slow', 'locale-switch', 'split-screen'] as const)(
    '%s is untested and touches nothing',
    async (id) => {
      const { commands, found } = await probe(id, { virtual: true });
      expect(found.measurements).toEqual([]);
      expect(codes(found)).toEqual(['not-on-virtual-phone']);
      expect(commands).toEqual([]);
    },
  );
});

describe('a slow network', () => {
  it('is the limit of the system, which is as before afterwards', async () => {
    let limit = '-1';
    const { commands, found } = await probe('network-slow', {
      answer: (command) => {
        limit = / put global \S+ (\S+)/.exec(command)?.[1] ?? limit;
        return command.startsWith('settings get') ? limit : '';
      },
    });
    expect(outcomes(found)).toEqual(['128 kbit/s, in use: steady', '128 kbit/s, at start: steady']);
    expect(commands.some((command) => command.endsWith(' 16000'))).toBe(true);
    expect(limit).toBe('-1');
  });

  it('is untested where the phone does not take the limit, or does not know it', async () => {
    expect(codes((await probe('network-slow', { answer: () => '-1' })).found)).toEqual(['setting-refused']);
    expect(codes((await probe('network-slow', { apiLevel: 30 })).found)).toEqual(['not-applicable']);
  });
});

describe('another language', () => {
  it('is set for the app alone, and taken back', async () => {
    let language = '';
    const { found } = await probe('locale-switch', {
      answer: (command) => {
        if (command.includes('set-app-locales')) language = /--locales (\S+)/.exec(command)?.[1] ?? '';
        return `Locales for cn.gov.hall for user 0 are [${language}]`;
      },
    });
    expect(outcomes(found)).toEqual(['en-US: steady']);
    expect(language).toBe('');
  });

  it('is untested where the phone does not take it', async () => {
    expect(codes((await probe('locale-switch')).found)).toEqual(['setting-refused']);
  });
});

describe('split screen', () => {
  const task = (mode: string): string =>
    `  * Task{6d1a5e #123 type=standard A=10160:cn.gov.hall U=0 visible=true mode=${mode} sz=1}\n`;

  it('is told when the system split it, and undone', async () => {
    let mode = 'fullscreen';
    const { commands, found } = await probe('split-screen', {
      answer: (command) => {
        if (command.includes('moveToSideStage 123')) mode = 'multi-window';
        if (command.includes('removeFromSideStage 123')) mode = 'fullscreen';
        return command === 'dumpsys activity activities' ? task(mode) : '';
      },
    });
    expect(outcomes(found)).toEqual([': steady']);
    expect(mode).toBe('fullscreen');
    expect(commands.at(-1)).toContain('removeFromSideStage');
  });

  it('is untested where the system did not', async () => {
    const { found } = await probe('split-screen', { answer: () => task('fullscreen') });
    expect(codes(found)).toEqual(['split-refused']);
    expect(found.measurements).toEqual([]);
  });
});

describe('an upgrade over data', () => {
  const approved = { files: ['old.apk'], version: '1.0.0 (100)' };
  /** `over`: what installing the version under test over the other does; gives why it is refused. */
  const upgraded = (over: (phone: FakePhone) => string | undefined) =>
    probe('upgrade', {
      approved,
      install: (phone, [file]) => (file === 'new.apk' && phone.used ? over(phone) : undefined),
    });

  it('is untested without the approved version', async () => {
    expect(codes((await probe('upgrade')).found)).toEqual(['no-earlier-version']);
  });

  it('keeps its user, or begins anew', async () => {
    const kept = await upgraded(() => undefined);
    expect(kept.found.measurements.at(-1)).toMatchObject({ kind: 'upgrade', from: '1.0.0 (100)', dataKept: true });
    const lost = await upgraded((phone) => void phone.forget());
    expect(lost.found.measurements.at(-1)).toMatchObject({ kind: 'upgrade', dataKept: false });
  });

  it('that is refused is told with the code', async () => {
    const { found } = await upgraded(() => 'INSTALL_FAILED_UPDATE_INCOMPATIBLE');
    expect(found.measurements).toMatchObject([
      { kind: 'check', outcome: 'gone', detail: 'INSTALL_FAILED_UPDATE_INCOMPATIBLE' },
    ]);
  });
});

it('is not begun where the time left is shorter than it takes', async () => {
  const { found, phone } = await probe('background-long', { time: 120_000 });
  expect(codes(found)).toEqual(['budget']);
  expect(phone.calls).toEqual([]);
  const whole = await probe('background-long');
  expect(outcomes(whole.found)).toEqual(['300 s: steady']);
  expect(whole.phone.calls).toContain('background 300000');
});
