import { expect, it } from 'vitest';

import { androidLabel } from '../../src/standards/api-levels.ts';
import { categories, categoryById } from '../../src/standards/categories.ts';
import { profileById, profiles } from '../../src/standards/profiles/index.ts';
import { instruments, type InstrumentId } from '../../src/standards/requirements/instruments.ts';
import { requirements } from '../../src/standards/requirements.ts';

it('judges by the regulation in force unless asked otherwise', () => {
  expect(profiles[0].id).toBe('regulation-2026');
  const drafts = profiles[0].instruments.filter((id) => instruments[id as InstrumentId].status === 'draft');
  expect(drafts).toEqual([]);
  expect(profiles[0].instruments).toContain('illegal-collection-2019');
});

it('holds presence alone against an app only under the draft standard', () => {
  expect(profileById('regulation-2026')?.forcedUse.present).toBe('cantTell');
  expect(profileById('draft-gb-2026')?.forcedUse.present).toBe('failed');
  expect(profileById('draft-gb-2026')?.instruments).toContain('draft-gb-2026');
});

it('lets wordings alone convict nobody under any profile', () => {
  expect(profiles.map((profile) => profile.forcedUse.lead)).toEqual(profiles.map(() => 'cantTell'));
});

it('has no profile of an unknown name', () => expect(profileById('toString')).toBeUndefined());

it('ties each service category to a class of necessary information', () => {
  for (const category of Object.values(categories)) {
    expect(requirements[category.nearest].instrument).toBe('necessary-information-2021');
    expect(new Set(category.expected).size).toBe(category.expected.length);
  }
});

it('has no category named after an object’s own furniture', () => expect(categoryById('constructor')).toBeUndefined());

it('names Android versions', () => {
  expect([26, 32, 36, 9, 99].map(androidLabel)).toEqual([
    'Android 8.0 (API 26)',
    'Android 12L (API 32)',
    'Android 16 (API 36)',
    'API 9',
    'API 99',
  ]);
});
