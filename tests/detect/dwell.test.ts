import { describe, expect, it } from 'vitest';

import { type Control, dwellOf, sameDwell, timerIn } from '../../src/detect/dwell.ts';

const bounds = { left: 100, top: 2000, right: 900, bottom: 2120 };
const elsewhere = { left: 900, top: 100, right: 1000, bottom: 200 };

/** Polls every half a second of what `controls` shows at a time. */
function polled(seconds: number, controls: (at: number) => Control[]): { at: number; controls: Control[] }[] {
  return Array.from({ length: seconds * 2 + 1 }, (_, index) => ({ at: index * 500, controls: controls(index * 500) }));
}

function timed(seconds: number, controls: (at: number) => Control[]): ReturnType<typeof dwellOf> {
  return dwellOf(timerIn(polled(seconds, controls)) ?? []);
}

const left = (at: number, from: number): number => Math.max(0, Math.ceil(from - at / 1000));

describe('what opens by itself', () => {
  it.each<[string, (at: number) => Control[], number | null]>([
    [
      'a disabled button that counts down',
      (at) => [{ words: at < 10_000 ? `下一步（${left(at, 10)}秒）` : '下一步', enabled: at >= 10_000, bounds }],
      10_000,
    ],
    ['a disabled button without a count', (at) => [{ words: '下一步', enabled: at >= 8000, bounds }], 8000],
    [
      'a count beside a button that stays enabled',
      (at) => [
        { words: '完成', enabled: true, bounds },
        { words: at < 6000 ? `还需学习 ${left(at, 6)} 秒` : '已达标', enabled: true, bounds: elsewhere },
      ],
      6000,
    ],
    ['a close control that comes late', (at) => (at < 5000 ? [] : [{ words: '×', enabled: true, bounds }]), 5000],
    ['a button that stays disabled', () => [{ words: '下一步', enabled: false, bounds }], null],
    ['a page that stays as it is', () => [{ words: '下一步', enabled: true, bounds }], null],
    ['a count that stands still', () => [{ words: '限时 30 秒', enabled: true, bounds }], null],
  ])('%s', (_, controls, opensAfter) => {
    expect(timed(14, controls).opensAfter).toBe(opensAfter);
  });

  it('knows a count that falls and has not ended', () => {
    const dwell = timed(5, (at) => [{ words: `重新发送（${left(at, 60)}秒）`, enabled: false, bounds }]);
    expect(dwell).toEqual({ opensAfter: null, falls: true });
  });
});

describe('two waits', () => {
  it.each([
    [30_000, 29_500, true],
    [30_000, 25_000, true],
    [30_000, 20_000, false],
    [3000, 3500, true],
  ])('%d ms and %d ms the same: %s', (one, other, same) => {
    expect(sameDwell(one, other)).toBe(same);
  });
});
