import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { html } from '../../../src/report/html/index.tsx';
import type { ReportInput } from '../../../src/report/format.ts';
import { profiles } from '../../../src/standards/profiles/index.ts';
import { evidenceOf, failed } from '../../support/evidence.ts';
import { reportInputOf, ruleFinding } from '../../support/report.ts';

const render = (input: ReportInput): string => String(html.render(input));
/** What a reader sees: no markup, no style, no script. */
const textOf = (page: string): string =>
  page
    .replace(/<(style|script)>.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const mandatory = ruleFinding(
  { id: 'must' },
  { outcome: 'failed', message: 'seen', values: { value: '甲' }, seenAt: [] },
);
const recommended = ruleFinding(
  { id: 'should', force: 'recommended', requirements: ['GMA-17'] },
  { outcome: 'failed', message: 'seen', values: { value: '乙' }, seenAt: [] },
);

describe('HTML report', () => {
  it('is the same for the same inspection', () => {
    expect(render(reportInputOf())).toBe(render(reportInputOf()));
  });

  it('says with its conclusion how many requirements only a person can examine are open', () => {
    expect(textOf(render(reportInputOf()))).toMatch(/只能由人核查的条款有 [1-9]\d* 项尚无定论/);
  });

  it('says in its first lines that nothing was run', () => {
    const text = textOf(render(reportInputOf()));
    expect(text.indexOf('静态检测：未安装运行')).toBeLessThan(text.indexOf('检测编号'));
    expect(text.indexOf('静态检测：未安装运行')).toBeGreaterThan(0);
  });

  it('ends with the end mark', () => {
    expect(textOf(render(reportInputOf())).trim()).toMatch(/——报告结束——$/);
  });

  it('allows by its policy exactly the style and the script it carries, and loads nothing', () => {
    const page = render(reportInputOf());
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '';
    const hashOf = (tag: string) => {
      const content = new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(page)?.[1] ?? '';
      return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
    };
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src ${hashOf('style')}`);
    expect(policy).toContain(`script-src ${hashOf('script')}`);
    expect(page.match(/<(style|script)/g)).toEqual(['<style', '<script']);
    expect(page).not.toMatch(/<(link|img|iframe|object|embed|base)\b| (src|style|on\w+)=/);
  });

  it('links only inside itself', () => {
    const links = [...render(reportInputOf()).matchAll(/href="([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((link) => !link.startsWith('#'))).toEqual([]);
  });

  it('has a target for every link', () => {
    const page = render(reportInputOf());
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    const dangling = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]).filter((id) => !ids.includes(id));
    expect([...new Set(dangling)]).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives tables captions and scoped heads', () => {
    const page = render(reportInputOf());
    const tables = page.match(/<table.*?<\/table>/gs) ?? [];
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables) {
      expect(table).toContain('<caption');
      expect(table.match(/<th /g)?.length).toBe(table.match(/<th [^>]*scope="(?:col|row)"/g)?.length);
    }
  });

  it('shows fact, judgement, place and remedy of a finding', () => {
    const rule = ruleFinding(
      { requires: ['manifest'] },
      {
        outcome: 'failed',
        message: 'seen',
        values: { value: '甲' },
        seenAt: [{ kind: 'manifest', pointer: '/application/debuggable' }],
      },
    );
    const text = textOf(render(reportInputOf(evidenceOf(), { rules: [rule] })));
    for (const part of [
      '见 甲。',
      '判断句。',
      '整改句。',
      'application.debuggable = false',
      'AndroidManifest.xml',
      'GMA-22',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('calls a failed recommended rule advice and never a failure', () => {
    const page = render(reportInputOf(evidenceOf(), { rules: [recommended] }));
    expect(page).toMatch(/<article class="finding advice" id="rule-should"/);
    expect(page).not.toMatch(/data-outcome="failed"/);
    expect(/id="req-GMA-17".*?<\/tr>/s.exec(page)?.[0]).toContain('建议改进');
  });

  it('puts failed before advice', () => {
    const page = render(reportInputOf(evidenceOf(), { rules: [recommended, mandatory] }));
    expect(page.indexOf('id="rule-must"')).toBeLessThan(page.indexOf('id="rule-should"'));
  });

  it('calls a requirement of a draft that is not in force advice, unless held against that draft', () => {
    const rule = ruleFinding(
      { id: 'draft-breach', requirements: ['IAP-1', 'GB-02'] },
      { outcome: 'failed', message: 'seen', values: { value: '丙' }, seenAt: [] },
    );
    const page = render(reportInputOf(evidenceOf(), { rules: [rule], profile: 'draft-gb-2026' }));
    const row = (id: string) => new RegExp(`id="req-${id}".*?</tr>`, 's').exec(page)?.[0];
    expect(row('IAP-1')).toContain('mark advice');
    expect(row('GB-02')).toContain('mark failed');
  });

  it('spells out what a rule lacked', () => {
    const evidence = evidenceOf({ manifest: failed('manifest-unreadable') });
    const text = textOf(render(reportInputOf(evidence)));
    expect(text).toContain('应用清单：应用清单无法解析 (manifest-unreadable)');
  });

  it('spells out the gaps that kept a rule from passing', () => {
    const evidence = evidenceOf({
      manifest: { gaps: [{ code: 'xml-trailing-data', place: 'AndroidManifest.xml', detail: 'd' }] },
    });
    const page = render(reportInputOf(evidence));
    const block = /<article[^>]*id="rule-debuggable-build".*?<\/article>/s.exec(page)?.[0] ?? '';
    expect(block).toContain('data-outcome="cantTell"');
    expect(textOf(block)).toContain('下列内容没有读到，其中的情况未作判断');
    // What the rule itself would say is told as what it is: said of a part.
    expect(textOf(block)).toMatch(/仅就已读到的部分：符合发布要求。/);
    expect(textOf(block)).not.toContain('√ 符合');
  });

  it('shows a verdict of a rule that this version does not have', () => {
    const input = reportInputOf(evidenceOf(), {
      rules: [mandatory],
      change: (inspection) => ({
        ...inspection,
        verdicts: inspection.verdicts.map((verdict) => ({ ...verdict, ruleId: 'gone' })),
      }),
    });
    expect(textOf(render(input))).toContain('本工具没有这条规则的文字（编号 gone）');
  });

  it('lists every kind of evidence with its hash', () => {
    const input = reportInputOf();
    const page = render(input);
    for (const entry of input.entries) if (entry.status === 'ok') expect(page).toContain(entry.path);
    expect(page).toContain(input.inspection.bundle.sha256);
  });

  it.each(profiles.map(({ id }) => id))('prints no article number that is not sure (%s)', (profile) => {
    const text = textOf(render(reportInputOf(evidenceOf(), { profile })));
    expect(text).not.toContain('推定');
    expect(text).toContain('条号待核');
  });

  it('leaves no placeholder unfilled and no text of the other language in headings', () => {
    const english = render(reportInputOf(evidenceOf({ filing: {} }), { locale: 'en' }));
    expect(english).toContain('<html lang="en">');
    expect(textOf(english)).not.toMatch(/\{[a-z]\w*\}/i);
    const headings = [...english.matchAll(/<(h[1-4])[ >].*?<\/\1>/gs)].map((match) => textOf(match[0]));
    expect(headings.filter((heading) => /\p{Script=Han}/u.test(heading))).toEqual([]);
  });
});
