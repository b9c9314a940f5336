import { describe, expect, it } from 'vitest';

import { nearest } from '../../src/shared/nearest.ts';

const known = ['debuggable-build', 'cleartext-traffic', 'exported-component'];

describe('nearest', () => {
  it('finds the word behind a typing mistake', () => {
    expect(nearest('debugable-build', known)[0]).toBe('debuggable-build');
  });

  it('finds words that contain what was typed', () => {
    expect(nearest('cleartext', known)[0]).toBe('cleartext-traffic');
  });

  it('suggests nothing for something else altogether', () => {
    expect(nearest('zzzz', known)).toEqual([]);
  });

  it('stays quick on a megabyte key', () => {
    expect(nearest('x'.repeat(1_000_000), known)).toEqual([]);
  });
});
