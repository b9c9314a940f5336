import { describe, expect, it } from 'vitest';

import { longPressPoint, touchMoments } from '../../../../src/phone/webview/input/strokes.ts';

describe('touchMoments', () => {
  it('fills in the way of a swipe', () => {
    const moments = touchMoments([
      {
        points: [
          { x: 0, y: 800, at: 0 },
          { x: 0, y: 0, at: 160 },
        ],
      },
    ]);
    expect(moments[0]).toEqual({ at: 0, type: 'touchStart', fingers: [{ id: 0, x: 0, y: 800 }] });
    expect(moments.at(-1)).toEqual({ at: 160, type: 'touchEnd', fingers: [] });
    const ways = moments.filter((moment) => moment.type === 'touchMove').map((moment) => moment.fingers[0]?.y);
    expect(ways).toEqual([720, 640, 560, 480, 400, 320, 240, 160, 80, 0]);
  });

  it('plays fingers together and lifts one while the other stays', () => {
    const moments = touchMoments([
      {
        points: [
          { x: 1, y: 1, at: 0 },
          { x: 1, y: 1, at: 100 },
        ],
      },
      {
        points: [
          { x: 2, y: 2, at: 10 },
          { x: 2, y: 2, at: 50 },
        ],
      },
    ]);
    expect(moments.map(({ at, type, fingers }) => [at, type, fingers.map((finger) => finger.id)])).toEqual([
      [0, 'touchStart', [0]],
      [10, 'touchStart', [0, 1]],
      [50, 'touchMove', [0]],
      [100, 'touchEnd', []],
    ]);
  });

  it('keeps a stroke of any length bounded', () => {
    const moments = touchMoments([
      {
        points: [
          { x: 0, y: 0, at: 0 },
          { x: 9, y: 9, at: 1e9 },
        ],
      },
    ]);
    expect(moments.length).toBeLessThan(3000);
    expect(touchMoments([{ points: [] }])).toEqual([]);
  });
});

describe('longPressPoint', () => {
  const rest = {
    points: [
      { x: 5, y: 6, at: 0 },
      { x: 7, y: 6, at: 600 },
    ],
  };

  it('is where one finger rests for half a second', () => {
    expect(longPressPoint([rest])).toEqual({ x: 5, y: 6 });
    expect(
      longPressPoint([
        {
          points: [
            { x: 5, y: 6, at: 0 },
            { x: 5, y: 6, at: 100 },
          ],
        },
      ]),
    ).toBe(undefined);
    expect(
      longPressPoint([
        {
          points: [
            { x: 5, y: 6, at: 0 },
            { x: 99, y: 6, at: 900 },
          ],
        },
      ]),
    ).toBe(undefined);
    expect(longPressPoint([rest, rest])).toBe(undefined);
  });
});
