import { describe, expect, it } from 'vitest';

import { html } from '../../../src/report/html/index.tsx';
import type { ReportInput } from '../../../src/report/format.ts';
import { drivenAttachments, drivenEvidence, type DrivenWords, pictureHash } from '../../support/driven-report.ts';
import { evidenceOf, skipped } from '../../support/evidence.ts';
import { reportInputOf } from '../../support/report.ts';

const render = async (input: ReportInput): Promise<string> => String(await html.render(input));

const textOf = (page: string): string =>
  page
    .replace(/<(style|script)>.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const sectionOf = (page: string, id: string): string =>
  new RegExp(`<section id="${id}".*?</section>`, 's').exec(page)?.[0] ?? '';

const driven = (words?: DrivenWords): ReportInput => ({
  ...reportInputOf(drivenEvidence(words)),
  attachment: drivenAttachments(words?.log),
});

describe('HTML report of an app that was driven', () => {
  it('names the device in its first lines, and that it is virtual', async () => {
    const text = textOf(await render(driven()));
    const first = text.slice(0, text.indexOf('应用名称'));
    expect(first).toContain('虚拟手机：以浏览器代替真机');
    expect(first).toContain('结果不等同真机结论');
    expect(first).toMatch(/zhijian Virtual Phone.*API 33.*运行场景 2 个，取证画面 6 幅/s);
    expect(first).not.toContain('静态检测：未安装运行');
  });

  it('says under limits what the runs left unseen', async () => {
    const text = textOf(sectionOf(await render(driven()), 'limits'));
    for (const part of ['虚拟手机：以浏览器代替真机', 'check-in#2', '没有以登录身份检测', '看到而没有点击的入口 1 处'])
      expect(text).toContain(part);
  });

  it('says so when the app did not run at all', async () => {
    const evidence = evidenceOf({
      device: { virtual: true },
      runs: skipped('no-web-assets'),
      screens: skipped('no-web-assets'),
    });
    const page = await render(reportInputOf(evidence));
    expect(textOf(page)).toContain('但应用没有运行起来');
    expect(textOf(sectionOf(page, 'film'))).toContain('虚拟手机只能运行安装包自带的网页资源');
  });

  it('shows every form with its fields, what was refused without its photo, and what is asked for twice', async () => {
    const section = sectionOf(await render(driven()), 'forms');
    const text = textOf(section);
    for (const part of [
      '照片、影像 · 已带出',
      '2 项中 1 项',
      '（无名称）',
      '不传不让提交',
      '未做',
      '多张表单重复',
      '没有可读的界面树',
    ])
      expect(text).toContain(part);
    expect(section).toContain('<use href=');
  });

  it('has none of it for a static inspection', async () => {
    const page = await render(reportInputOf());
    for (const id of ['device', 'forced-use', 'film', 'prompts', 'forms', 'stability', 'reached'])
      expect(sectionOf(page, id)).toBe('');
    expect(page).not.toContain('<svg');
  });

  it('numbers its sections without a gap', async () => {
    const page = await render(driven());
    const numbers = [...page.matchAll(/<span class="number">(\d+)<\/span>/g)].map((match) => Number(match[1]));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(numbers.length).toBeGreaterThan(15);
  });

  it('keeps the three facts apart, with grade and reasons', async () => {
    const section = sectionOf(await render(driven()), 'forced-use');
    const row = /<tr[^>]*>(?:(?!<\/tr>).)*强制停留.*?<\/tr>/s.exec(section)?.[0] ?? '';
    expect(textOf(row)).toMatch(/强制停留\s*是.*未能判断\s*否\s*疑似\s*只有一次全新启动的结果/s);
    expect(textOf(section)).toMatch(/以下各类均未发现：.*网络投票/);
  });

  it('shows each rung of a ladder with what was done and what came of it', async () => {
    const section = textOf(sectionOf(await render(driven()), 'forced-use'));
    for (const part of ['等待', '没有变化', '界面没有提供', '又回到此处', '5.2 秒', '5.0 秒后放行'])
      expect(section).toContain(part);
  });

  it('links findings to frames, and every link of the page has its target once', async () => {
    const page = await render(driven());
    const finding = /<article[^>]*id="rule-checkin-compulsion".*?<\/article>/s.exec(page)?.[0] ?? '';
    expect(finding).toContain('href="#moment-2"');
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    const dangling = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]).filter((id) => !ids.includes(id));
    expect([...new Set(dangling)]).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('draws what a step touched on the screen before it', async () => {
    const page = await render(driven());
    const frame = (id: number) => new RegExp(`<figure[^>]*id="moment-${id}".*?</figure>`, 's').exec(page)?.[0] ?? '';
    expect(frame(1)).toMatch(/class="touched" x="120" y="1500" width="840" height="140"/);
    expect(frame(1)).toMatch(/class="tag-text"[^>]*>3</);
    expect(frame(2)).not.toContain('class="touched"');
  });

  it('holds each picture once, however often it is shown, and links the original', async () => {
    const page = await render(driven());
    expect(page.match(/data:image\/png/g)).toHaveLength(3);
    expect(page.match(new RegExp(`<use href="#picture-${pictureHash(1)}"`, 'g'))?.length).toBeGreaterThan(1);
    expect(page).toContain(`href="bundle/screens/${pictureHash(1)}.png"`);
    expect(textOf(page)).toContain('本页收录截图 3 幅，共 4 幅');
  });

  it('does without pictures, and says so, when the bundle is not at hand', async () => {
    const { attachment: _, ...input } = driven();
    const page = await render(input);
    expect(page).not.toContain('data:image');
    expect(textOf(page)).toContain('未能读取证据包中的截图');
  });

  it('gives a frame the log between the look before and it: lines of apps, and errors of the system', async () => {
    const page = await render(driven({ log: 'page-went-wrong' }));
    const frame = /<figure[^>]*id="moment-2".*?<\/figure>/s.exec(page)?.[0] ?? '';
    expect(textOf(frame)).toContain('E chromium: page-went-wrong 2');
    expect(textOf(frame)).not.toContain('page-went-wrong 1');
    expect(textOf(frame)).not.toContain('I chromium');
  });

  it('loads and links nothing but pictures in itself, originals beside it and places in itself', async () => {
    const page = await render(driven());
    const links = [...page.matchAll(/href="([^"]*)"/g)].map((match) => match[1] ?? '');
    const known = /^(?:#|data:image\/png;base64,|bundle\/screens\/[0-9a-f]{64}\.png$)/;
    expect(links.filter((link) => !known.test(link))).toEqual([]);
    expect(page).not.toMatch(/ (?:src|style|on\w+)=/);
  });

  it('leaves no placeholder unfilled and no heading in the other language', async () => {
    const page = await render({ ...driven({ title: 'Daily', button: 'Go' }), locale: 'en' });
    expect(textOf(page)).not.toMatch(/\{[a-z]\w*\}/i);
    const headings = [...page.matchAll(/<(h[1-4]|caption|thead)[ >].*?<\/\1>/gs)].map((match) => textOf(match[0]));
    expect(headings.filter((heading) => /\p{Script=Han}/u.test(heading))).toEqual([]);
  });
});

describe('HTML report of a driven app that means harm', () => {
  const markup = '"></svg></style><script>alert(1)</script><img src=x onerror=alert(1)>';

  it('escapes what stands on buttons, in titles and in the console', async () => {
    const page = await render(driven({ button: markup, log: markup, title: markup }));
    expect(page.match(/<script\b/gi)).toHaveLength(1);
    expect(page).not.toMatch(/<img\b/i);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page.match(/<svg\b/g)?.length).toBe(page.match(/<\/svg>/g)?.length);
  });

  it('shows direction overrides instead of obeying them, and isolates letters that run right to left', async () => {
    const page = await render(driven({ button: '\u202Eevil\u2066', log: '\u202Elog', title: 'שלום' }));
    expect(page).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B-\u200F]/);
    expect(page).toContain('<bdi>שלום</bdi>');
  });

  it('cuts words of a megabyte', async () => {
    const megabyte = '长'.repeat(1_000_000);
    const page = await render(driven({ button: megabyte, log: megabyte, title: megabyte }));
    expect(page.length).toBeLessThan(3_000_000);
  });

  it('takes no path of the evidence for a link, and no file for a picture that is none', async () => {
    const input = driven();
    const page = await render({
      ...input,
      evidence: drivenEvidence(),
      inspection: { ...input.inspection, bundle: { ...input.inspection.bundle, path: 'javascript:alert(1)//' } },
      attachment: () => new Uint8Array(100).fill(255),
    });
    expect(page).not.toContain('href="javascript');
    expect(page).not.toContain('data:image');
  });

  it('stays within four megabytes however much was seen', async () => {
    const evidence = drivenEvidence();
    if (evidence.screens?.status !== 'ok' || evidence.runs?.status !== 'ok') throw new Error('no screens');
    const [look] = evidence.screens.value.captures;
    const [run] = evidence.runs.value.runs;
    const step = run?.steps[0];
    if (look === undefined || run === undefined || step === undefined) throw new Error('no look');
    const many = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, at) => make(at));
    const text = { text: 'x'.repeat(300), bounds: { left: 0, top: 0, right: 9, bottom: 9 } };
    const texts = many(400, () => ({ ...text, clickable: true, enabled: true, editable: false }));
    const captures = many(5_000, (id) => ({ ...look, id, step: Math.floor(id / 100), run: `run-${id % 100}`, texts }));
    const runs = many(100, (at) => ({
      ...run,
      id: `run-${at}`,
      steps: many(1000, (index) => ({ ...step, index, capture: index * 100 + at })),
    }));
    const page = await render(
      reportInputOf({
        ...evidence,
        runs: { status: 'ok', value: { gaps: [], runs } },
        screens: { status: 'ok', value: { gaps: [], captures } },
      }),
    );
    expect(page.length).toBeLessThan(4_000_000);
    expect(page.match(/<figure class="look"/g)?.length).toBeGreaterThan(100);
  }, 60_000);
});
