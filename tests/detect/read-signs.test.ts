import { readdirSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { readSigns } from '../../src/detect/read-signs.ts';
import { isTelling, type Sign } from '../../src/detect/sign.ts';
import { fixture } from './support.ts';

/** Telling signs as `fact pattern`, each once; the functions that have to exist left out. */
function telling(name: string): string[] {
  const wanted = new Set(['complaint', 'privacy', 'cancel']);
  const signs = readSigns(fixture(name)).filter((sign) => isTelling(sign) && !wanted.has(sign.pattern));
  return [...new Set(signs.map(({ fact, pattern }) => `${fact} ${pattern}`))].sort();
}

function excuses(name: string): string[] {
  const signs = readSigns(fixture(name)).filter((sign): sign is Sign & { excuse: string } => sign.excuse !== undefined);
  return [...new Set(signs.map(({ excuse, pattern }) => `${pattern} ${excuse}`))].sort();
}

describe('what bars the way', () => {
  it.each([
    ['checkin-layer', 'gate checkin'],
    ['checkin-page', 'gate checkin'],
    ['dwell-reading', 'gate dwell'],
    ['mandatory-photo-form', 'gate photo_trace'],
    ['login-wall', 'gate forced_login'],
    ['permission-demand', 'gate forced_permission'],
    ['forced-update', 'gate forced_update'],
    ['own-dialog', 'gate forced_update'],
    ['forced-download', 'gate forced_download'],
    ['share-lock', 'gate forward'],
    ['layer-without-exit', 'gate blocking_modal'],
    ['consent-without-refusal', 'gate blocking_modal'],
  ])('%s: %s, and no other gate', (name, gate) => {
    expect(telling(name).filter((sign) => sign.startsWith('gate'))).toEqual([gate]);
  });
});

describe('what exists and what hangs on it', () => {
  it.each([
    ['checkin-layer', ['consequence checkin', 'present checkin']],
    ['ranking-with-circular', ['consequence points', 'present points']],
    ['online-time', ['consequence duration', 'present duration']],
    ['periodic-login', ['consequence forced_login', 'present forced_login']],
    ['checkin-calendar', ['present checkin']],
    ['daily-quotas', ['present forward', 'present likes', 'present points']],
  ])('%s', (name, signs) => {
    expect(telling(name)).toEqual(expect.arrayContaining(signs));
  });

  it('sees a ranking and a calendar by their arrangement', () => {
    const ofRanking = readSigns(fixture('ranking-with-circular')).find(({ byStructure }) => byStructure === true);
    expect(ofRanking?.words).toContain('1 王建国 980分');
    const ofCalendar = readSigns(fixture('checkin-calendar')).find(({ byStructure }) => byStructure === true);
    expect(ofCalendar).toMatchObject({ pattern: 'checkin', fact: 'present' });
  });
});

describe('look-alikes', () => {
  it.each([
    ['meeting-sign-in', []],
    ['sms-countdown', ['optional forced_login']],
    ['splash-with-skip', []],
    ['consent-with-refusal', []],
    ['security-relogin', []],
    ['policy-text', []],
    ['news-list', []],
    ['update-with-later', ['optional forced_update']],
    ['optional-photo', ['optional photo_trace']],
    ['notice-with-acknowledgement', []],
    ['loading-layer', []],
    ['media-progress', []],
    ['booking-calendar', []],
    ['sports-table', []],
    ['incomplete-form', []],
    ['ordinary-home', []],
    ['scrolled-article', []],
    ['permission-dialog', []],
    ['crash-dialog', []],
  ])('%s says nothing but %j', (name, signs) => {
    expect(telling(name)).toEqual(signs);
  });

  it('a leaderboard behind a switch is there, and optional', () => {
    expect(telling('optional-leaderboard')).toEqual(['optional points', 'present points']);
  });

  it.each([
    ['meeting-sign-in', 'checkin meeting-sign-in'],
    ['sms-countdown', 'dwell sms-countdown'],
    ['splash-with-skip', 'dwell splash'],
    ['consent-with-refusal', 'blocking_modal consent-dialog'],
    ['security-relogin', 'forced_login security-relogin'],
    ['policy-text', 'checkin policy-text'],
    ['loading-layer', 'blocking_modal loading'],
    ['incomplete-form', 'dwell form-incomplete'],
    ['checkin-layer-with-close', 'checkin way-out-offered'],
    ['update-with-later', 'forced_update way-out-offered'],
    ['sports-table', 'points sports-or-price-table'],
  ])('%s: %s', (name, excuse) => {
    expect(excuses(name)).toContain(excuse);
  });
});

describe('any look', () => {
  it('without a tree says nothing', () => {
    expect(readSigns(fixture('checkin-layer', { tree: undefined }))).toEqual([]);
  });

  it('gives weights from 0 to 1 and bounds, whatever is on it', () => {
    for (const file of readdirSync(new URL('fixtures/', import.meta.url))) {
      for (const { weight, bounds, words } of readSigns(fixture(file.replace('.xml', '')))) {
        expect(weight).toBeGreaterThanOrEqual(0);
        expect(weight).toBeLessThanOrEqual(1);
        expect(words.length).toBeLessThanOrEqual(120);
        expect(bounds.right).toBeGreaterThanOrEqual(bounds.left);
      }
    }
  });
});
