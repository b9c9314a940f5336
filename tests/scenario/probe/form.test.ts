import { describe, expect, it } from 'vitest';

import type { ArmComparison } from '../../../src/evidence/kinds/forced-use.ts';
import { type FakeApp, FakePhone, type FakeWidget } from '../../support/fake-phone.ts';
import { run } from '../../support/scenario.ts';
import { photoForm } from './apps.ts';

/** A form that asks for a photo and takes it or not; submitting shows the screen `after`. */
function formTo(after: readonly FakeWidget[], onSubmit: (phone: FakePhone) => void = () => undefined): FakeApp {
  const app = photoForm(false);
  return {
    ...app,
    screens: {
      ...app.screens,
      gate: {
        widgets: [
          { text: '工作日志' },
          { className: 'android.widget.EditText', hint: '请输入走访对象', id: 'who' },
          { text: '现场照片（选填）' },
          {
            text: '提交',
            act: (phone) => {
              onSubmit(phone);
              phone.show('after');
            },
          },
        ],
        back: 'home',
      },
      after: { widgets: after, back: 'gate' },
    },
  };
}

async function declining(phone: FakePhone): Promise<ArmComparison['declining'] | undefined> {
  const record = await run(phone, '- probeGate: { pattern: photo_trace }');
  return record.comparisons[0]?.declining;
}

describe('a form that was pressed without the medium', () => {
  const home: readonly FakeWidget[] = [{ text: '街道通' }, { text: '办事指南' }];

  it('is not taken for handed in because it is gone', async () => {
    expect(await declining(new FakePhone(formTo(home)))).toMatchObject({ blocked: null });
  });

  it('is handed in where the app says so', async () => {
    const thanks = [...home, { text: '填报成功' }];
    expect(await declining(new FakePhone(formTo(thanks)))).toMatchObject({ blocked: false });
  });

  it('is handed in where a list shows what was typed', async () => {
    const listed = [...home, { text: '张三 刚刚' }];
    expect(await declining(new FakePhone(formTo(listed)))).toMatchObject({ blocked: false });
  });

  it('is handed in where the app asked the network for something', async () => {
    const message = '[INFO:CONSOLE(0)] "Failed to load resource: net::ERR_INTERNET_DISCONNECTED", source: x (0)';
    const line = { at: 1, buffer: 'main', priority: 'I', uid: undefined, tag: 'chromium', message };
    const logging = (pid: number) => new FakePhone(formTo(home, (phone) => phone.lines.push({ ...line, pid })));
    expect(await declining(logging(4242))).toMatchObject({ blocked: false });
    expect(await declining(logging(900))).toMatchObject({ blocked: null });
  });
});

describe('a form that wants a place', () => {
  const placeForm = (button: string): FakeApp => {
    const app = photoForm(true);
    return {
      ...app,
      screens: {
        ...app.screens,
        gate: {
          widgets: [
            { text: '走访登记' },
            { className: 'android.widget.EditText', hint: '请输入走访对象', id: 'who' },
            { text: '当前位置 *必填' },
            { text: button, act: (phone) => phone.texts.set('place', 'x') },
            { text: '提交', to: 'refused' },
          ],
          back: 'home',
        },
        refused: { widgets: [{ text: '请先获取定位' }], back: 'gate' },
      },
    };
  };

  it('is given it by a touch that the guard lets pass', async () => {
    const phone = new FakePhone(placeForm('获取定位'));
    await run(phone, '- probeGate: { pattern: location }');
    expect(phone.calls).toContain('tap 获取定位');
  });

  it('is not given it by a touch that reports it while the phone is online', async () => {
    const phone = new FakePhone(placeForm('上报位置'));
    const record = await run(phone, '- probeGate: { pattern: location }');
    expect(record.comparisons).toMatchObject([{ declining: { blocked: true }, accepting: { blocked: null } }]);
    expect(phone.calls).not.toContain('tap 上报位置');
  });
});
