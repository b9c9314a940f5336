import type { Text } from '../../shared/text.ts';
import { defineRule } from '../rule.ts';
import { seen } from '../selection.ts';
import { messages } from './messages.ts';

/** Endings of the names of units below county level. */
const belowCounty =
  /(?:[乡镇]人民政府|[乡镇]政府|街道(?:办事处|办|党工委)?|村(?:民)?委员会|村委会|居(?:民)?委员会|居委会|社区|[乡镇]党委)$/;

const levels: Readonly<Record<'central' | 'province' | 'city', Text>> = {
  central: { zh: '中央', en: 'central' },
  province: { zh: '省级', en: 'provincial' },
  city: { zh: '市级', en: 'municipal' },
};

export const belowCountySponsor = defineRule({
  meta: {
    id: 'below-county-sponsor',
    version: 1,
    subject: 'filing',
    requirements: ['GMA-02', 'GDJF-01'],
    severity: 'serious',
    force: 'mandatory',
    requires: ['filing'],
    messages,
  },
  evaluate({ filing: { form } }) {
    const values = { sponsor: form.sponsor };
    const seenAt = [seen('filing', '/form/sponsor')];
    const level = form.adminLevel;
    const isBelow = level === 'township' || belowCounty.test(form.sponsor.trim());
    if (isBelow && form.audience === 'public') {
      return [{ outcome: 'cantTell', message: 'public-service', values, seenAt }];
    }
    if (level === 'township') return [{ outcome: 'failed', message: 'township', values, seenAt }];
    if (isBelow) return [{ outcome: 'cantTell', message: 'name-below-county', values, seenAt }];
    if (level === undefined) return [{ outcome: 'cantTell', message: 'not-stated', values, seenAt }];
    if (level === 'county') return [{ outcome: 'cantTell', message: 'county', values, seenAt }];
    const names = { level: levels[level].zh, levelEn: levels[level].en };
    return [{ outcome: 'passed', message: 'higher', values: names, seenAt: [seen('filing', '/form/adminLevel')] }];
  },
});
