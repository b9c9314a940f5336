import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { Client, elementId, failure } from './client.ts';
import { app, FakePhone, node, window } from './fake-phone.ts';

let phone: FakePhone;
let client: Client;

beforeEach(async () => {
  phone = new FakePhone();
  const row = (name: string, index: number) =>
    node('android.view.View', {
      at: [0, 400 + index * 100, 1080, 500 + index * 100],
      contentDescription: `row ${name}`,
      children: [
        node('android.widget.TextView', { text: name, resourceId: 'title' }),
        node('android.widget.CheckBox', { text: '', checkable: true, checked: index === 1 }),
      ],
    });
  const list = node('android.widget.ListView', {
    resourceId: `${app}:id/list`,
    scrollable: true,
    children: ['社保', '公积金', '医保'].map(row),
  });
  const children = [
    node('android.widget.Button', { text: '立即签到', clickable: true, resourceId: `${app}:id/sign` }),
    node('android.widget.Button', { text: 'Sign In', clickable: true, enabled: false }),
    list,
    node('android.widget.TextView', { text: '看不见', visible: false }),
  ];
  phone.display.shown = [window(node('android.widget.FrameLayout', { children }))];
  client = await new Client(phone).open({ 'appium:appPackage': app });
});

afterEach(() => client.close());

const java = '-android uiautomator';

describe('id', () => {
  it('completes a bare name with the package of the app', async () => {
    expect(await client.text(await client.id('id', 'sign'))).toBe('立即签到');
    expect(await client.text(await client.id('id', `${app}:id/sign`))).toBe('立即签到');
    expect(failure(await client.find('id', 'title'))).toBe('no such element 404');
  });

  it('takes it as it is when told to', async () => {
    await client.settings({ disableIdLocatorAutocompletion: true });
    expect(await client.texts('id', 'title')).toEqual(['社保', '公积金', '医保']);
    expect(failure(await client.find('id', 'sign'))).toBe('no such element 404');
  });
});

describe('by', () => {
  it('finds by description and class, in and below an element', async () => {
    const row = await client.id('accessibility id', 'row 公积金');
    expect(await client.texts('class name', 'android.widget.TextView', row)).toEqual(['公积金']);
    expect(failure(await client.find('accessibility id', 'row 公积金', row))).toBe('no such element 404');
    expect(failure(await client.find('id', 'x', 'no-such-id'))).toBe('no such element 404');
  });

  it('finds what is deepest first, as ByMatcher does', async () => {
    const inner = node('android.webkit.WebView', { text: 'inner' });
    const outer = node('android.webkit.WebView', { text: 'outer', children: [inner] });
    phone.display.shown = [window(outer)];
    expect(await client.texts('class name', 'android.webkit.WebView')).toEqual(['inner', 'outer']);
    expect(await client.texts('xpath', '//android.webkit.WebView')).toEqual(['outer', 'inner']);
  });

  it('does not find what is invisible', async () => {
    expect(await client.texts('class name', 'android.widget.TextView')).not.toContain('看不见');
  });

  it('knows no other strategy', async () => {
    expect(failure(await client.find('css selector', 'a'))).toBe('invalid selector 400');
    expect(phone.strict.calls).toEqual([{ kind: 'selector', what: 'css selector' }]);
  });
});

describe('xpath', () => {
  it.each([
    ['//*[@text="立即签到"]', ['立即签到']],
    ['//android.widget.Button[contains(@text, "Sign")]', ['Sign In']],
    ['//*[@content-desc="row 医保"]/android.widget.TextView', ['医保']],
    ['(//android.widget.TextView)[last()]', ['医保']],
    ['//android.view.View[2]/*[1]', ['公积金']],
    ['//*[@checked="true"]/preceding-sibling::*', ['公积金']],
    ['/hierarchy/android.widget.FrameLayout/android.widget.Button[@index=1]', ['Sign In']],
    ['//*[@clickable="true" and @enabled="false"]', ['Sign In']],
    ['//*[matches(@text, "^(社|医)保$")]', ['社保', '医保']],
    ['//*[@text="公积金"]/ancestor::android.widget.ListView//android.widget.TextView', ['社保', '公积金', '医保']],
    ['//*[lower-case(@text)="sign in"] | //*[@text="社保"]', ['Sign In', '社保']],
    ['//nothing', []],
    ['/hierarchy', []],
    ['//@text', []],
  ])('%s', async (xpath, texts) => {
    expect(await client.texts('xpath', xpath)).toEqual(texts);
  });

  it.each(['//*[', '///', '//*[@text=', 'unknown-function()', '//*[foo:bar]', ''])('refuses %s', async (xpath) => {
    expect(failure(await client.find('xpath', xpath))).toBe('invalid selector 400');
  });

  it('ends a path that takes too long', async () => {
    const children = Array.from({ length: 400 }, () => node('android.view.View'));
    phone.display.shown = [window(node('android.widget.FrameLayout', { children }))];
    const endless = '//*[count(//*[count(//*[count(//*) > 1]) > 1]) > 1]';
    expect(failure(await client.find('xpath', endless))).toBe('unknown error 500');
  });

  it('takes the element for the document, unless the scope is not limited', async () => {
    const row = await client.id('accessibility id', 'row 社保');
    expect(await client.texts('xpath', './/android.widget.TextView', row)).toEqual(['社保']);
    expect(await client.texts('xpath', '//android.widget.TextView', row)).toEqual(['社保']);
    expect(await client.ids('xpath', './/android.view.View', row)).toEqual([row]);
    await client.settings({ limitXPathContextScope: false });
    expect(await client.texts('xpath', './android.widget.TextView', row)).toEqual(['社保']);
    expect(await client.ids('xpath', './/android.view.View', row)).toEqual([]);
    expect(await client.texts('xpath', 'following-sibling::*[1]/*[1]', row)).toEqual(['公积金']);
  });
});

describe('UiSelector', () => {
  it.each([
    ['new UiSelector().text("立即签到")', ['立即签到']],
    ['text("立即签到")', ['立即签到']],
    ['.text("立即签到");', ['立即签到']],
    ['UiSelector().textContains("sign")', ['Sign In']],
    ['new UiSelector().textStartsWith("SIGN")', ['Sign In']],
    ['new UiSelector().textMatches("(社|医)保")', ['社保', '医保']],
    ['new UiSelector().textMatches("(?i)sign.*")', ['Sign In']],
    ['new UiSelector().resourceId("title").instance(1)', ['公积金']],
    ['new UiSelector().resourceIdMatches(".*:id/sign")', ['立即签到']],
    ['new UiSelector().className("android.widget.Button").enabled(false)', ['Sign In']],
    ['new UiSelector().className(android.widget.Button).index(0)', ['立即签到']],
    ['new UiSelector().description("row 医保").childSelector(new UiSelector().resourceId("title"))', ['医保']],
    ['new UiSelector().checked(true).fromParent(new UiSelector().className("android.widget.TextView"))', ['公积金']],
    ['new UiSelector().descriptionMatches("row .*").instance(2).childSelector(text("医保"))', ['医保']],
    ['new UiSelector().text("社保"); new UiSelector().text("医保")', ['社保', '医保']],
    ['new UiSelector().text("nothing")', []],
    ['new UiSelector().text("看不见")', []],
    ['new UiSelector().packageName("cn.gov.banshi").clickable(true)', ['立即签到', 'Sign In']],
  ])('%s', async (expression, texts) => {
    expect(await client.texts(java, expression)).toEqual(texts);
    expect(phone.strict.calls).toEqual([]);
  });

  it('undoes the escape of quotes', async () => {
    phone.display.shown = [window(node('android.widget.TextView', { text: 'say "hi"; (now), ok' }))];
    expect(await client.texts(java, 'new UiSelector().text("say \\"hi\\"; (now), ok")')).toHaveLength(1);
  });

  it.each([
    ['', 0],
    [';', 0],
    ['new UiSelector(', 0],
    ['new UiSelector()', undefined],
    ['new UiSelector().text(立即)', 0],
    ['new UiSelector().text("a"', 0],
    ['new UiSelector().text("a", "b")', 0],
    ['new UiSelector().text()', 0],
    ['new UiSelector().index("1")', 0],
    ['new UiSelector().enabled(yes)', 0],
    ['new UiSelector()text("a")', 0],
    ['new UiSelector().textIs("a")', 1],
    ['new UiCollection(new UiSelector())', 1],
    ['new UiScrollable(new UiSelector()).scrollAround()', 1],
    ['new UiScrollable(new UiSelector()).scrollForward("a")', 0],
    ['new UiScrollable()', 0],
    ['constructor("a")', 1],
  ])('reads %s as Java would', async (expression, unknown) => {
    const answer = await client.find(java, expression);
    expect(failure(answer)).toBe(unknown === undefined ? 'undefined 200' : 'invalid selector 400');
    expect(phone.strict.calls).toHaveLength(unknown ?? 0);
  });

  it('cannot read a broken pattern', async () => {
    expect(failure(await client.find(java, 'new UiSelector().textMatches("(")'))).toBe('unknown error 500');
  });

  it('finds below an element and not the element itself', async () => {
    const row = await client.id('accessibility id', 'row 社保');
    expect(await client.texts(java, 'new UiSelector().className("android.widget.TextView")', row)).toEqual(['社保']);
    expect(await client.ids(java, 'new UiSelector().description("row 社保")', row)).toEqual([]);
  });
});

describe('elements', () => {
  it('have the same id however they are found', async () => {
    const byId = await client.id('id', 'sign');
    expect(await client.id('xpath', '//*[@text="立即签到"]')).toBe(byId);
    expect(await client.id(java, 'text("立即签到")')).toBe(byId);
    expect(byId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
  });

  it('are stale when their node is gone, and unknown when they never were', async () => {
    const id = await client.id('id', 'sign');
    phone.display.shown = [window(node('android.widget.FrameLayout'))];
    await client.post('/appium/reset_ax_cache');
    expect(failure(await client.get(`/element/${id}/text`))).toBe('stale element reference 404');
    expect(failure(await client.post(`/element/${id}/click`))).toBe('stale element reference 404');
    expect(failure(await client.get('/element/never/text'))).toBe('no such element 404');
  });

  it('of a UiSelector are looked up anew', async () => {
    const id = await client.id(java, 'new UiSelector().className("android.widget.Button")');
    phone.display.shown = [window(node('android.widget.Button', { text: 'another' }))];
    await client.post('/appium/reset_ax_cache');
    expect(await client.text(id)).toBe('another');
  });

  it('live through a change of everything but their key', async () => {
    const id = await client.id('id', 'sign');
    phone.display.change(phone.display.find(({ text }) => text === '立即签到')?.key ?? '', { text: '已签到' });
    await client.post('/appium/reset_ax_cache');
    expect(await client.text(id)).toBe('已签到');
  });

  it('answer with the attributes that were asked for', async () => {
    await client.settings({
      shouldUseCompactResponses: false,
      elementResponseAttributes: 'name,text,rect,enabled,attribute/resource-id,attribute/nonsense',
    });
    const { value } = await client.find('id', 'sign');
    const id = elementId(value);
    expect(value).toEqual({
      ELEMENT: id,
      'element-6066-11e4-a52e-4f735466cecf': id,
      name: null,
      text: '立即签到',
      rect: { x: 0, y: 0, width: 1080, height: 2340 },
      enabled: 'true',
      'attribute/resource-id': `${app}:id/sign`,
    });
  });

  it('tell their attributes by all their names', async () => {
    const id = await client.id('id', 'list');
    const ask = async (name: string) => (await client.get(`/element/${id}/attribute/${name}`)).value;
    expect(await ask('resource-id')).toBe(`${app}:id/list`);
    expect(await ask('resourceId')).toBe(`${app}:id/list`);
    expect(await ask('className')).toBe('android.widget.ListView');
    expect(await ask('scrollable')).toBe('true');
    expect(await ask('CHECKED')).toBe('false');
    expect(await ask('content-desc')).toBeNull();
    expect(await ask('name')).toBe('');
    expect(await ask('bounds')).toBe('[0,0][1080,2340]');
    expect(await ask('is-collection')).toBe('false');
    expect(await ask('hint')).toBeNull();
    expect(failure(await client.get(`/element/${id}/attribute/colour`))).toBe('unknown command 404');
    expect(failure(await client.get(`/element/${id}/attribute/drawing-order`))).toBe('unknown command 404');
  });

  it('are forgotten after five hundred others', async () => {
    const first = await client.id('id', 'sign');
    const children = Array.from({ length: 500 }, () => node('android.widget.Switch'));
    const root = phone.display.shown[0]?.root ?? node('x');
    phone.display.shown = [window({ ...root, children: [...root.children, ...children] })];
    await client.post('/appium/reset_ax_cache');
    expect(await client.ids('class name', 'android.widget.Switch')).toHaveLength(500);
    expect(failure(await client.get(`/element/${first}/text`))).toBe('no such element 404');
  });
});
