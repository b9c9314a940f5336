import { describe, expect, it } from 'vitest';

import { rules } from '../../src/rules/index.ts';
import { requirementIds, requirements } from '../../src/standards/requirements.ts';
import { instruments } from '../../src/standards/requirements/instruments.ts';

const rows = requirementIds.map((id) => [id, requirements[id]] as const);

describe('requirements', () => {
  it('are all there: no id of one file hides an id of another', () => {
    expect(requirementIds).toHaveLength(225);
    expect(new Set(rows.map(([, row]) => row.instrument))).toEqual(new Set(Object.keys(instruments)));
  });

  it('carry no guessed article number', () => {
    expect(rows.filter(([, row]) => /推定|推测|凭记忆|同上|未核|可能|附则|附近/.test(row.clause))).toEqual([]);
    const numbered = rows.filter(([id, row]) => id.startsWith('GMA') && /第.*条(?!号)/.test(row.clause));
    expect(numbered.map(([id]) => id)).toEqual(['GMA-01', 'GMA-02', 'GMA-03', 'GMA-04', 'GMA-05', 'GMA-07']);
  });

  it('cite the bans by their items and say that the article is to be verified', () => {
    expect(requirements['GMA-BAN-2'].clause).toBe('“不得出现下列情况”第（二）项（条号待核）');
  });

  it('keep titles short in both languages', () => {
    for (const [, row] of rows) {
      expect(row.title.zh).toMatch(/^\S.{1,27}$/u);
      expect(row.title.en).toMatch(/^[^\u4e00-\u9fff]{3,70}$/u);
    }
  });

  it('have a summary where a rule cites them', () => {
    const cited = new Set(rules.flatMap((rule) => rule.meta.requirements));
    expect([...cited].filter((id) => requirements[id].summary === undefined)).toEqual([]);
  });
});
