import { describe, expect, test } from 'vitest';

import { libraries } from '../../src/standards/libraries.ts';
import { sdks } from '../../src/standards/sdks/index.ts';

const repeated = (items: readonly string[]): string[] => items.filter((item, index) => items.indexOf(item) !== index);

describe('libraries', () => {
  test('ids are unique and fit the owner form', () => {
    const ids = libraries.map(({ id }) => id);
    expect(ids.filter((id) => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
    expect(repeated(ids)).toEqual([]);
  });

  test('a package belongs to one library', () => {
    expect(repeated(libraries.flatMap(({ classPrefixes = [] }) => classPrefixes))).toEqual([]);
  });

  test('resource beginnings are not words that an app uses as well', () => {
    const beginnings = libraries.flatMap(({ resources = [] }) => resources);
    expect(beginnings.filter((name) => name.length < 3)).toEqual([]);
    for (const ownName of ['material_upload', 'picture_title', 'state_done', 'on', 'selected', 'app_name']) {
      const taken = beginnings.filter((sign) => (sign.endsWith('_') ? ownName.startsWith(sign) : ownName === sign));
      expect({ ownName, taken }).toEqual({ ownName, taken: [] });
    }
  });

  test('no package is both a library and an SDK', () => {
    const own = new Set(libraries.flatMap(({ classPrefixes = [] }) => classPrefixes));
    expect(sdks.flatMap(({ classPrefixes }) => classPrefixes).filter((prefix) => own.has(prefix))).toEqual([]);
  });
});
