import { describe, expect, it } from 'vitest';

import type { ReportInput } from '../../../src/report/format.ts';
import { html } from '../../../src/report/html/index.tsx';
import { evidenceOf } from '../../support/evidence.ts';
import { reportInputOf } from '../../support/report.ts';

const render = (input: ReportInput): string => String(html.render(input));
const megabyte = '长'.repeat(1_000_000);
const markup = '<script>alert(1)</script><img src=x onerror=alert(1)>';
const tagsOf = (page: string, name: string) => page.match(new RegExp(`<${name}\\b`, 'gi'))?.length ?? 0;

describe('HTML report of an app that means harm', () => {
  it('escapes a label that is markup, in the title too', () => {
    const page = render(reportInputOf(evidenceOf({ manifest: { label: markup, labelZh: markup } })));
    expect(tagsOf(page, 'script')).toBe(1);
    expect(tagsOf(page, 'img')).toBe(0);
    expect(page).toContain('&lt;script>alert(1)&lt;/script>');
  });

  it('shows direction overrides instead of obeying them', () => {
    const page = render(
      reportInputOf(evidenceOf({ manifest: { label: '\u202Eevil\u2066', labelZh: '\u202Eevil\u2066' } })),
    );
    expect(page).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B-\u200F]/);
    expect(page).toContain('\\u{202e}evil');
  });

  it('isolates letters that run right to left', () => {
    const page = render(reportInputOf(evidenceOf({ manifest: { label: 'שלום', labelZh: 'שלום' } })));
    expect(page).toContain('<bdi>שלום</bdi>');
  });

  it('cuts a label of a megabyte', () => {
    const page = render(
      reportInputOf(evidenceOf({ manifest: { label: megabyte, labelZh: megabyte, versionName: megabyte } })),
    );
    expect(page.length).toBeLessThan(3_000_000);
  });

  it('never makes a link of an address in the app', () => {
    const url = 'javascript:alert(document.domain)//';
    const page = render(
      reportInputOf(
        evidenceOf({
          endpoints: { urls: [{ url, scheme: 'javascript', host: 'x' }], hosts: [{ host: '"><a href=javascript:1>' }] },
          'web-assets': { remote: [{ url: 'https://evil.example/"onclick="x' }] },
        }),
      ),
    );
    expect(page).not.toMatch(/href="(?!#)/);
    expect(page).not.toMatch(/ on\w+="/);
  });

  it('takes class, file and permission names as text wherever they stand', () => {
    const name = `"></td></table></style>${markup}`;
    const page = render(
      reportInputOf(
        evidenceOf({
          components: {
            components: [{ name, effectiveExported: true, exported: true, filters: [{ actions: [name] }] }],
          },
          permissions: { declared: [{ name }], defined: [{ name, protectionLevel: [name] }] },
          container: { file: { name }, problems: [{ code: name, place: name, detail: name, loss: false }] },
          'native-libraries': { abis: [name], libraries: [{ file: `lib/${name}/x.so`, abi: name }] },
          dex: {
            problems: [{ code: 'dex-magic', place: name, detail: name, loss: true }],
            gaps: [{ code: name, place: name, detail: name }],
          },
          sdks: { sdks: [{ id: name, signs: [{ value: name }] }] },
          frameworks: { frameworks: [{ id: name, version: name }] },
          signatures: { v1: { present: true, errors: [{ code: name, detail: name }] } },
        }),
      ),
    );
    expect(tagsOf(page, 'script')).toBe(1);
    expect(tagsOf(page, 'img')).toBe(0);
    expect(page.match(/<\/style>/g)?.length).toBe(1);
    expect(tagsOf(page, 'table')).toBe(page.match(/<\/table>/g)?.length);
  });

  it('stays within three megabytes however much the app holds', () => {
    const many = <T>(make: (index: number) => T): T[] => Array.from({ length: 20_000 }, (_, index) => make(index));
    const long = 'x'.repeat(300);
    const page = render(
      reportInputOf(
        evidenceOf({
          endpoints: {
            urls: many((index) => ({
              url: `http://h${index}.example.gov.cn/${long}`,
              scheme: 'http',
              host: `h${index}.example.gov.cn`,
            })),
            hosts: many((index) => ({ host: `h${index}.example.gov.cn` })),
            addresses: many((index) => ({ address: `10.${index % 250}.1.1` })),
          },
          components: {
            components: many((index) => ({ name: `${long}${index}`, exported: true, effectiveExported: true })),
          },
          permissions: { declared: many((index) => ({ name: `${long}.P${index}` })) },
          texts: {
            texts: many((index) => ({
              text: `请每日签到打卡，未签到扣分${index}${long}`,
              places: [{ file: `assets/${long}.js` }],
            })),
          },
          container: {
            problems: many((index) => ({ code: 'zip-name-long', place: `${index}${long}`, detail: long, loss: true })),
          },
          'native-libraries': {
            libraries: many((index) => ({ file: `lib/x/${index}.so` })),
            abis: many((index) => `abi${index}`),
          },
          dex: { gaps: many((index) => ({ code: 'dex-unread', place: `classes${index}.dex`, detail: long })) },
        }),
      ),
    );
    expect(page.length).toBeLessThan(3_000_000);
    expect(page).toContain('共 20000 项，此处列出 200 项，其余见证据包 apk/endpoints.json');
  }, 120_000);
});
