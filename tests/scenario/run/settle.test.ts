import { describe, expect, it } from 'vitest';

import { structureOf } from '../../../src/detect/structure.ts';
import { settledCapture } from '../../../src/scenario/run/settle.ts';
import { FakePhone } from '../../support/fake-phone.ts';

const never = new AbortController().signal;

describe('settling', () => {
  it('does not wait for a countdown', async () => {
    const phone = new FakePhone({
      package: 'cn.gov.trial',
      first: 'reading',
      screens: { reading: { widgets: [{ text: (age) => `请阅读 ${Math.max(0, 30 - Math.floor(age / 50))} 秒` }] } },
    });
    phone.show('reading');
    await settledCapture(phone.session(), phone.pace, never);
    expect(phone.captures).toBe(2);
  });

  it('waits for a page that comes after its loading sign', async () => {
    const phone = new FakePhone({
      package: 'cn.gov.trial',
      first: 'loading',
      screens: {
        loading: { widgets: [{ text: '加载中' }], next: { to: 'page', after: 100 } },
        page: { widgets: [{ text: '首页' }] },
      },
    });
    phone.show('loading');
    const capture = await settledCapture(phone.session(), phone.pace, never);
    expect(structureOf(capture)).toBe(structureOf(phone.capture()));
    expect(phone.screen).toBe('page');
  });

  it('takes a screen that never rests as it is after five seconds', async () => {
    const words = '春夏秋冬风花雪月';
    const phone = new FakePhone({
      package: 'cn.gov.trial',
      first: 'banner',
      screens: { banner: { widgets: [{ text: (age) => words[Math.floor(age / 50) % words.length] ?? '' }] } },
    });
    phone.show('banner');
    await settledCapture(phone.session(), phone.pace, never);
    expect(phone.clock).toBeGreaterThanOrEqual(5000);
    expect(phone.clock).toBeLessThan(6000);
  });
});
