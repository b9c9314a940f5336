import { describe, expect, it } from 'vitest';

import { checkinWording } from '../../src/rules/checkin-wording/rule.ts';
import { privacyPolicyAbsence } from '../../src/rules/privacy-policy-absence/rule.ts';
import { mostListed } from '../../src/rules/selection.ts';
import { draftGb2026 } from '../../src/standards/profiles/draft-gb-2026.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';
import { appSaying } from '../support/wording.ts';

const remote = (url: string) => ({ 'web-assets': { remote: [{ url }] } });

describe('texts that are out of reach', () => {
  it.each([
    ['packed code', { packers: { packers: [{ id: 'bangcle' }] } }, 'texts-packed'],
    ['pages from the network', remote('https://h5.example.gov.cn/index.html'), 'texts-remote'],
    ['a page without a file name', remote('https://h5.example.gov.cn/app?v=1'), 'texts-remote'],
  ])('keep the rule from passing: %s', (_, rest, message) => {
    expect(outline(judge(checkinWording, appSaying([], rest)))).toEqual([`cantTell:${message}`]);
  });

  it.each([
    'https://cdn.example.com/vue.js?v=3',
    'https://cdn.example.com/a/style.css',
    'https://cdn.example.com/logo.png',
  ])('are not what %s brings', (url) =>
    expect(outline(judge(checkinWording, appSaying([], remote(url))))).toEqual(['passed:no-wording']),
  );

  it('do not silence a lead that is there', () => {
    const evidence = appSaying(['每日签到'], { packers: { packers: [{ id: 'bangcle' }] } });
    expect(outline(judge(checkinWording, evidence))).toEqual(['cantTell:function-wording']);
  });
});

describe('leads', () => {
  it('come own first, then unclear ones, the most telling first', () => {
    const text = (text: string, owner: string) => ({ text, places: [{ file: 'classes.dex', owner }] });
    const evidence = evidenceOf({
      texts: {
        texts: [
          text('签到日历', 'unknown'),
          text('打卡记录', 'app'),
          text('每日签到', 'app'),
          text('签到', 'sdk:jpush'),
        ],
      },
    });
    expect(judge(checkinWording, evidence).findings).toMatchObject([
      { values: { count: 3, examples: ['每日签到', '打卡记录', '签到日历'] } },
    ]);
  });

  it('in a special scene are routed to a person, not cleared', () => {
    expect(outline(judge(checkinWording, appSaying(['应急值守人员必须每日打卡'])))).toEqual([
      'cantTell:consequence-wording',
      'cantTell:special-scene-wording',
    ]);
  });

  it('never fail an app, not even under the draft standard', () => {
    const evidence = appSaying(['未签到将扣2分，计入年终考核']);
    expect(judge(checkinWording, evidence, draftGb2026).outcome).toBe('cantTell');
  });

  it('are bounded in a finding, however many there are', () => {
    const verdict = judge(checkinWording, appSaying(Array.from({ length: 3000 }, (_, at) => `每日签到第${at}期`)));
    const [finding] = verdict.findings;
    expect(finding?.values).toMatchObject({ count: 3000 });
    expect(finding?.seenAt).toHaveLength(mostListed);
    expect(finding?.values?.['examples']).toHaveLength(5);
  });

  it('are shortened for reading', () => {
    const [finding] = judge(checkinWording, appSaying([`每日签到${'👍'.repeat(500)}`])).findings;
    expect(finding?.values?.['examples']).toEqual([`每日签到${'👍'.repeat(36)}…`]);
  });
});

it('shares one reading of the texts between rules without mixing apps up', () => {
  const one = appSaying(['每日签到']);
  const other = appSaying(['隐私政策']);
  expect(outline(judge(checkinWording, one))).toEqual(['cantTell:function-wording']);
  expect(outline(judge(checkinWording, other))).toEqual(['passed:no-wording']);
  expect(outline(judge(privacyPolicyAbsence, other))).toEqual(['passed:entry-text']);
  expect(outline(judge(privacyPolicyAbsence, one))).toEqual(['cantTell:no-text']);
});
