import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { describeIssue } from '../../src/shared/issue.ts';

describe('describeIssue', () => {
  it('names the place inside the value, where it is inside', () => {
    const schema = z.object({ list: z.array(z.number()) });
    expect(describeIssue(schema.safeParse({ list: [1, 'two'] }).error ?? { issues: [] })).toMatch(/^list\/1: .+/);
    expect(describeIssue(schema.safeParse(3).error ?? { issues: [] })).not.toContain('/');
  });
});
