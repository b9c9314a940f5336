import { afterEach, describe, expect, it } from 'vitest';

import { Client, failure } from './client.ts';
import { app, FakePhone, node, window } from './fake-phone.ts';

let client: Client;

async function shown(phone: FakePhone): Promise<string> {
  client = await new Client(phone).open();
  return client.source();
}

/** The lines of the source without the declaration, by tag and the attributes that are asked for. */
function outline(source: string, ...names: string[]): string[] {
  return source
    .split('\n')
    .slice(1)
    .filter((line) => !line.trim().startsWith('</'))
    .map((line) => {
      const values = names.map((name) => new RegExp(` ${name}=(["'])(.*?)\\1`).exec(line)?.[2] ?? '-');
      return [/<(\S+)/.exec(line)?.[1], ...values].join(' ');
    });
}

afterEach(() => client.close());

describe('source', () => {
  it('writes the attributes of UIA2 10.6 in its order', async () => {
    const phone = new FakePhone();
    const field = node('android.widget.EditText', {
      at: [30, 100, 1050, 220],
      text: '张三',
      contentDescription: '姓名',
      resourceId: 'name',
      hint: '请输入',
      error: '必填',
      paneTitle: 'pane',
      tooltip: '',
      inputType: 1,
      maxTextLength: 20,
      collectionItem: true,
      chromeRole: 'textField',
      important: false,
    });
    phone.display.shown = [window(field)];
    expect(await shown(phone)).toBe(
      [
        "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>",
        '<hierarchy index="0" class="hierarchy" rotation="0" width="1080" height="2340">',
        `  <android.widget.EditText index="0" package="${app}" class="android.widget.EditText" text="张三" content-desc="姓名" resource-id="name" checkable="false" checked="false" clickable="false" enabled="true" focusable="false" focused="false" long-clickable="false" password="false" scrollable="false" selected="false" bounds="[30,100][1050,220]" displayed="true" hint="请输入" a11y-important="false" screen-reader-focusable="false" input-type="1" drawing-order="0" showing-hint="false" text-entry-key="false" multiline="false" dismissable="false" a11y-focused="false" heading="false" live-region="0" context-clickable="false" max-text-length="20" content-invalid="false" error="必填" pane-title="pane" tooltip-text="" window-id="7" is-collection-item="true" />`,
        '</hierarchy>',
      ].join('\n'),
    );
  });

  it('leaves out what an older Android does not have', async () => {
    const phone = new FakePhone({ apiLevel: 26 });
    phone.display.shown = [window(node('android.view.View', { paneTitle: 'x', tooltip: 'y' }))];
    const source = await shown(phone);
    expect(source).not.toMatch(/heading|screen-reader-focusable|text-entry-key|pane-title|tooltip-text/);
  });

  it('drops invisible children and keeps their places in the count', async () => {
    const phone = new FakePhone();
    const children = [
      node('android.view.View', { text: 'a', visible: false, children: [node('android.view.View', { text: 'in a' })] }),
      node('android.view.View', { text: 'b' }),
    ];
    phone.display.shown = [window(node('android.widget.FrameLayout', { children }))];
    const source = await shown(phone);
    expect(outline(source, 'index', 'text')).toEqual([
      'hierarchy 0 -',
      'android.widget.FrameLayout 0 ',
      'android.view.View 1 b',
    ]);
    await client.settings({ allowInvisibleElements: true });
    expect(outline(await client.source(), 'index', 'text', 'displayed').slice(2)).toEqual([
      'android.view.View 0 a false',
      'android.view.View 0 in a true',
      'android.view.View 1 b true',
    ]);
  });

  it('ends at the maximal depth', async () => {
    const phone = new FakePhone();
    const deep = node('android.view.View', { children: [node('android.view.View', { text: 'too deep' })] });
    phone.display.shown = [window(node('android.widget.FrameLayout', { children: [deep] }))];
    await shown(phone);
    await client.settings({ snapshotMaxDepth: 2 });
    expect(outline(await client.source())).toEqual(['hierarchy', 'android.widget.FrameLayout', 'android.view.View']);
  });

  it('survives a tree that is deeper than any stack', async () => {
    const phone = new FakePhone();
    let root = node('android.view.View');
    for (let depth = 0; depth < 5000; depth += 1) root = node('android.view.View', { children: [root] });
    phone.display.shown = [window(root)];
    await shown(phone);
    await client.settings({ snapshotMaxDepth: 500 });
    expect(outline(await client.source())).toHaveLength(501);
  });

  it('gives way to what is important when asked to', async () => {
    const phone = new FakePhone();
    const web = node('android.view.View', { text: 'web', important: false, chromeRole: 'generic' });
    const layout = node('android.widget.LinearLayout', { important: false, children: [web] });
    const button = node('android.widget.Button', { text: 'native' });
    phone.display.shown = [window(node('android.widget.FrameLayout', { children: [layout, button] }))];
    await shown(phone);
    await client.settings({ ignoreUnimportantViews: true });
    expect(outline(await client.source(), 'index', 'text').slice(2)).toEqual([
      'android.view.View 0 web',
      'android.widget.Button 1 native',
    ]);
  });

  it('replaces what XML cannot hold and escapes what it can', async () => {
    const phone = new FakePhone();
    const texts = ['a\u0000b\uD800c', 'say "hi" & \'bye\' <now>', 'line\none', '表情😀'];
    const children = texts.map((text) => node('android.widget.TextView', { text }));
    phone.display.shown = [window(node('android.widget.FrameLayout', { children }))];
    const source = await shown(phone);
    expect(source).toContain(' text="a?b?c"');
    expect(source).toContain(` text='say "hi" &amp; &apos;bye&apos; &lt;now&gt;'`);
    expect(source).toContain(' text="line&#10;one"');
    expect(source).toContain(' text="表情&#128512;"');
  });

  it('makes element names of odd classes', async () => {
    const phone = new FakePhone();
    const classes = ['a.b$c', '', '1.x y', '控件.按钮'];
    const children = classes.map((className) => node(className));
    phone.display.shown = [window(node('android.widget.FrameLayout', { children }))];
    expect(outline(await shown(phone)).slice(2)).toEqual(['a.b.c', 'android.view.View', 'x_y', '控件.按钮']);
  });

  it('cuts bounds by window and scrolling ancestor, unless told otherwise', async () => {
    const phone = new FakePhone();
    const row = node('android.view.View', { text: 'row', at: [0, 900, 1080, 1300] });
    const list = node('android.widget.ListView', { at: [0, 200, 1080, 1000], scrollable: true, children: [row] });
    const outside = node('android.view.View', { text: 'outside', at: [0, 2340, 1080, 2340] });
    phone.display.shown = [window(node('android.widget.FrameLayout', { children: [list, outside] }))];
    expect(outline(await shown(phone), 'text', 'bounds').slice(3)).toEqual([
      'android.view.View row [0,900][1080,1000]',
      'android.view.View outside [0,2340][1080,2340]',
    ]);
    await client.settings({ simpleBoundsCalculation: true });
    expect(await client.source()).toContain('bounds="[0,900][1080,1300]"');
  });

  it('reads the active window, or all front to back', async () => {
    const phone = new FakePhone();
    const ime = node('android.inputmethodservice.SoftInputWindow', { package: 'com.ime' });
    phone.display.shown = [
      window(ime, { id: 8, type: 'inputMethod', active: false, focused: false }),
      window(node('android.widget.FrameLayout')),
    ];
    expect(outline(await shown(phone), 'index').slice(1)).toEqual(['android.widget.FrameLayout 0']);
    await client.settings({ enableMultiWindows: true });
    expect(outline(await client.source(), 'index', 'window-id').slice(1)).toEqual([
      'android.inputmethodservice.SoftInputWindow 0 8',
      'android.widget.FrameLayout 1 7',
    ]);
  });

  it('has the toast of the last seconds, while it listens', async () => {
    const phone = new FakePhone();
    phone.display.shown = [window(node('android.widget.FrameLayout'))];
    phone.display.raised = [
      { text: '请稍候', package: app, at: 1 },
      { text: '已签到', package: app, at: 2 },
    ];
    expect(await shown(phone)).toContain(
      '  <android.widget.Toast index="1" package="com.android.settings" class="android.widget.Toast" text="已签到" displayed="true" />',
    );
    const id = await client.id('xpath', '//android.widget.Toast');
    await client.settings({ enableNotificationListener: false });
    expect(await client.source()).not.toContain('Toast');
    expect(await client.text(id)).toBe('已签到');
    expect((await client.get(`/element/${id}/attribute/class`)).value).toBe('android.widget.Toast');
    expect(failure(await client.post(`/element/${id}/click`))).toBe('stale element reference 404');
  });

  it('shows the value of a range as Java prints it', async () => {
    const phone = new FakePhone();
    const children = [30, 0.1, -1.5].map((rangeValue) => node('android.widget.SeekBar', { text: 'x', rangeValue }));
    phone.display.shown = [window(node('android.widget.FrameLayout', { children }))];
    expect(outline(await shown(phone), 'text').slice(2)).toEqual([
      'android.widget.SeekBar 30.0',
      'android.widget.SeekBar 0.1',
      'android.widget.SeekBar -1.5',
    ]);
  });

  it('has extras when asked for', async () => {
    const phone = new FakePhone();
    phone.display.shown = [window(node('android.view.View', { chromeRole: 'dialog' }))];
    expect(await shown(phone)).not.toContain('extras');
    await client.settings({ includeExtrasInPageSource: true });
    expect(await client.source()).toContain(' displayed="true" extras="AccessibilityNodeInfo.chromeRole=dialog" a11y');
  });

  it('is one empty node while that fault is on', async () => {
    const phone = new FakePhone();
    phone.display.shown = [window(node('android.view.View', { children: [node('android.view.View')] }))];
    phone.faults.emptyTree = true;
    expect(outline(await shown(phone), 'text')).toEqual(['hierarchy -', 'android.widget.FrameLayout ']);
    expect(await client.ids('xpath', '//*')).toHaveLength(1);
  });

  it('serves finders from one read until something acts', async () => {
    const phone = new FakePhone();
    phone.display.shown = [window(node('android.widget.Button', { text: 'ok' }))];
    await shown(phone);
    await client.settings({ waitForIdleTimeout: 0 });
    phone.display.reads = 0;
    await Promise.all([client.source(), client.source(), client.find('xpath', '//android.widget.Button')]);
    expect(phone.display.reads).toBe(1);
    await client.post('/back');
    await client.source();
    expect(phone.display.reads).toBe(2);
  });
});
