import { expect, it } from 'vitest';

import { bootActions, wakeActions } from '../../src/standards/platform-broadcasts.ts';
import { protectedBroadcasts } from '../../src/standards/platform-entry-points.ts';

it('does not count a broadcast for start at boot and for wake-up both', () => {
  expect([...wakeActions.keys()].filter((action) => bootActions.has(action))).toEqual([]);
});

it('holds only system broadcasts as wake-ups: an app cannot forge them', () => {
  expect([...wakeActions.keys()].filter((action) => !protectedBroadcasts.has(action))).toEqual([]);
});
