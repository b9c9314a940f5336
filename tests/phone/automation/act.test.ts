import { encode, decode } from 'fast-png';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Stroke } from '../../../src/phone/display/model.ts';
import { Client, elementId, failure } from './client.ts';
import { app, FakePhone, node, window } from './fake-phone.ts';

let phone: FakePhone;
let client: Client;

beforeEach(async () => {
  phone = new FakePhone();
  client = await new Client(phone).open({ 'appium:appPackage': app });
  await client.settings({ waitForIdleTimeout: 0, waitForSelectorTimeout: 0 });
});

afterEach(() => client.close());

function show(...children: ReturnType<typeof node>[]): void {
  phone.display.shown = [window(node('android.widget.FrameLayout', { children }))];
}

/** First and last point of every stroke, in the order they were made. */
function strokes(): readonly (readonly [number, number, number, number])[] {
  return phone.display.deeds.flatMap((deed) => ('touch' in deed ? deed.touch.map(ends) : []));
}

function ends({ points }: Stroke): readonly [number, number, number, number] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) throw new Error('A stroke without points');
  return [first.x, first.y, last.x, last.y];
}

/** Twenty rows of 300 pixels in a list of 1500, scrolled by fingers as far as it goes. */
function showList(): { scrolled: () => number } {
  let offset = 0;
  const most = 20 * 300 - 1500;
  const rows = Array.from({ length: 20 }, (_, index) => `row-${index}`);
  const draw = (): void => {
    const children = rows.map((key, index) => {
      const top = 200 + index * 300 - offset;
      const visible = top < 1700 && top + 300 > 200;
      return node('android.widget.TextView', { key, text: `第 ${index} 行`, at: [0, top, 1080, top + 300], visible });
    });
    const list = node('android.widget.ListView', { key: 'list', scrollable: true, at: [0, 200, 1080, 1700], children });
    show(list);
  };
  draw();
  phone.display.onTouch = (made) => {
    const [, from, , to] = ends(made[0] ?? { points: [] });
    offset = Math.min(Math.max(offset + from - to, 0), most);
    draw();
  };
  return { scrolled: () => offset };
}

describe('click', () => {
  it('taps the middle of what is seen of the element', async () => {
    const row = node('android.view.View', { text: 'row', at: [0, 900, 1080, 1300] });
    show(node('android.widget.ListView', { at: [0, 200, 1080, 1000], scrollable: true, children: [row] }));
    await client.post(`/element/${await client.id('xpath', '//*[@text="row"]')}/click`);
    expect(strokes()).toEqual([[540, 950, 540, 950]]);
  });

  it('taps the edge for an element that lies beyond it', async () => {
    show(node('android.widget.Button', { text: 'below', at: [0, 2340, 1080, 2340] }));
    await client.post(`/element/${await client.id('xpath', '//android.widget.Button')}/click`);
    expect(strokes()).toEqual([[540, 2339, 540, 2339]]);
  });

  it('does one thing after the other', async () => {
    show(node('android.widget.Button', { at: [0, 0, 100, 100] }));
    const id = await client.id('xpath', '//android.widget.Button');
    let now = 0;
    let most = 0;
    phone.display.touch = async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
    };
    await Promise.all([1, 2, 3].map(() => client.post(`/element/${id}/click`)));
    expect(most).toBe(1);
  });
});

describe('text', () => {
  it('is added to what is there, or takes its place', async () => {
    show(node('android.widget.EditText', { text: '张', editable: true, focused: true }));
    const id = await client.id('class name', 'android.widget.EditText');
    await client.post(`/element/${id}/value`, { text: '三', replace: false });
    expect(await client.text(id)).toBe('张三');
    await client.post(`/element/${id}/value`, { text: '李四', replace: true });
    expect(await client.text(id)).toBe('李四');
    await client.post('/keys', { text: '!', replace: false });
    expect(await client.text(id)).toBe('李四!');
    await client.post(`/element/${id}/clear`, { elementId: id });
    expect(await client.text(id)).toBe('');
  });

  it('is cut to what the field takes', async () => {
    show(node('android.widget.EditText', { editable: true, maxTextLength: 4 }));
    const id = await client.id('class name', 'android.widget.EditText');
    await client.post(`/element/${id}/value`, { text: '1234567', replace: true });
    expect(await client.text(id)).toBe('1234');
  });

  it('is refused by what is no field, and by nothing at all', async () => {
    show(node('android.widget.TextView', { text: 'label' }));
    const id = await client.id('class name', 'android.widget.TextView');
    expect(failure(await client.post(`/element/${id}/value`, { text: 'x' }))).toBe('invalid element state 400');
    expect(failure(await client.post(`/element/${id}/value`, {}))).toBe('invalid argument 400');
    expect(failure(await client.post('/keys', { text: 'x' }))).toBe('no such element 404');
  });

  it('finds the element that has the focus', async () => {
    show(node('android.widget.EditText', { focused: true }));
    const { value } = await client.get('/element/active');
    expect(elementId(value)).toBe(await client.id('class name', 'android.widget.EditText'));
  });
});

describe('keys', () => {
  it('are pressed', async () => {
    await client.post('/back');
    await client.post('/appium/device/press_keycode', { keycode: 66, metastate: 1 });
    await client.post('/appium/device/long_press_keycode', { keycode: 26 });
    expect(phone.display.deeds).toEqual([
      { key: 4, metaState: 0, long: false },
      { key: 66, metaState: 1, long: false },
      { key: 26, metaState: 0, long: true },
    ]);
    expect(failure(await client.post('/appium/device/press_keycode', {}))).toBe('invalid argument 400');
  });

  it('of W3C actions type and press', async () => {
    show(node('android.widget.EditText', { editable: true, focused: true }));
    const keys = ['a', '\uE008', 'B', '\uE008', '\uE007', '\uE009', 'c', '\uE000'];
    const down = new Set<string>();
    const actions = keys.map((value) => {
      const type = down.has(value) ? 'keyUp' : 'keyDown';
      down.add(value);
      return { type, value };
    });
    await client.post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    expect(phone.display.deeds).toEqual([
      { typed: 'a' },
      { typed: 'B' },
      { key: 66, metaState: 0, long: false },
      { key: 31, metaState: 0x1000, long: false },
    ]);
    const chinese = { actions: [{ type: 'key', id: 'k', actions: [{ type: 'keyDown', value: '你' }] }] };
    expect(failure(await client.post('/actions', chinese))).toBe('invalid argument 400');
  });
});

describe('pointer actions', () => {
  const finger = (id: string, actions: unknown[]) => ({
    type: 'pointer',
    id,
    parameters: { pointerType: 'touch' },
    actions,
  });

  it('swipe with one finger, at their times', async () => {
    const actions = [
      { type: 'pointerMove', x: 100, y: 1000, duration: 0 },
      { type: 'pointerDown', button: 0 },
      { type: 'pause', duration: 40 },
      { type: 'pointerMove', x: 100, y: 200, duration: 80, origin: 'viewport' },
      { type: 'pointerUp', button: 0 },
    ];
    expect((await client.post('/actions', { actions: [finger('one', actions)] })).status).toBe(200);
    expect(phone.display.deeds).toEqual([
      {
        touch: [
          {
            points: [
              { x: 100, y: 1000, at: 0 },
              { x: 100, y: 800, at: 60 },
              { x: 100, y: 600, at: 80 },
              { x: 100, y: 400, at: 100 },
              { x: 100, y: 200, at: 120 },
              { x: 100, y: 200, at: 120 },
            ],
          },
        ],
      },
    ]);
  });

  it('pinch with two, at the same time', async () => {
    const arm = (from: number, to: number) => [
      { type: 'pointerMove', x: from, y: 500, duration: 0 },
      { type: 'pointerDown' },
      { type: 'pointerMove', x: to, y: 500, duration: 40 },
      { type: 'pointerUp' },
    ];
    await client.post('/actions', { actions: [finger('a', arm(400, 100)), finger('b', arm(600, 900))] });
    expect(phone.display.deeds).toHaveLength(1);
    expect(strokes()).toEqual([
      [400, 500, 100, 500],
      [600, 500, 900, 500],
    ]);
  });

  it('tap twice, one after the other', async () => {
    const tap = [{ type: 'pointerDown' }, { type: 'pause', duration: 20 }, { type: 'pointerUp' }];
    const actions = [{ type: 'pointerMove', x: 5, y: 6, duration: 0 }, ...tap, { type: 'pause', duration: 40 }, ...tap];
    await client.post('/actions', { actions: [finger('one', actions)] });
    expect(phone.display.deeds).toHaveLength(2);
  });

  it('start at elements and at the pointer', async () => {
    show(node('android.widget.Button', { at: [100, 100, 200, 201] }));
    const id = await client.id('class name', 'android.widget.Button');
    const origin = { 'element-6066-11e4-a52e-4f735466cecf': id };
    const actions = [
      { type: 'pointerMove', x: 10, y: 0, duration: 0, origin },
      { type: 'pointerDown' },
      { type: 'pointerMove', x: 0, y: 300, duration: 20, origin: 'pointer' },
      { type: 'pointerUp' },
    ];
    await client.post('/actions', { actions: [finger('one', actions)] });
    expect(strokes()).toEqual([[160, 151, 160, 451]]);
  });

  it.each([
    [{ type: 'pointerDown' }],
    [{ type: 'pointerMove', x: 1, y: 1 }],
    [{ type: 'pointerMove', x: 1, y: 1, duration: -1 }],
    [{ type: 'pointerMove', x: 1, duration: 0 }],
    [{ type: 'keyDown', value: 'a' }],
    [{ type: 'pause', duration: 1e12 }],
    [{ type: 'pointerMove', x: 1, y: 1, duration: 0 }, { type: 'pointerDown' }, { type: 'pointerDown' }],
  ])('are refused when they make no sense: %j', async (...actions) => {
    expect(failure(await client.post('/actions', { actions: [finger('one', actions)] }))).toBe('invalid argument 400');
    expect(phone.display.deeds).toEqual([]);
  });
});

describe('gestures', () => {
  it('go by element, by offset in it, and by place', async () => {
    show(node('android.widget.Button', { at: [100, 100, 300, 200] }));
    const origin = { ELEMENT: await client.id('class name', 'android.widget.Button') };
    await client.post('/appium/gestures/click', { origin });
    await client.post('/appium/gestures/long_click', { origin, offset: { x: 5, y: 6 }, duration: 700 });
    await client.post('/appium/gestures/double_click', { offset: { x: 1, y: 2 } });
    await client.post('/appium/gestures/drag', { origin, end: { x: 900, y: 150 } });
    await client.post('/appium/gestures/swipe', { origin, direction: 'left', percent: 0.5 });
    await client.post('/appium/gestures/click', {
      locator: { strategy: 'class name', selector: 'android.widget.Button' },
    });
    expect(strokes()).toEqual([
      [200, 150, 200, 150],
      [105, 106, 105, 106],
      [1, 2, 1, 2],
      [1, 2, 1, 2],
      [200, 150, 900, 150],
      [280, 150, 200, 150],
      [200, 150, 200, 150],
    ]);
    const long = phone.display.deeds[1];
    expect(long !== undefined && 'touch' in long && long.touch[0]?.points.at(-1)?.at).toBe(700);
  });

  it('pinch with two fingers', async () => {
    const area = { left: 0, top: 0, width: 400, height: 400 };
    await client.post('/appium/gestures/pinch_close', { area, percent: 0.5 });
    await client.post('/appium/gestures/pinch_open', { area, percent: 0.5 });
    expect(strokes()).toEqual([
      [0, 400, 100, 300],
      [400, 0, 300, 100],
      [100, 300, 0, 400],
      [300, 100, 400, 0],
    ]);
  });

  it.each([
    ['click', {}],
    ['swipe', { direction: 'left', percent: 0.5 }],
    ['swipe', { area: { left: 0, top: 0, width: 1, height: 1 }, direction: 'inwards', percent: 0.5 }],
    ['swipe', { area: { left: 0, top: 0, width: 1, height: 1 }, direction: 'left', percent: 1.5 }],
    ['swipe', { area: { left: 0, top: 0, width: -1, height: 1 }, direction: 'left', percent: 1 }],
    ['fling', { area: { left: 0, top: 0, width: 9, height: 9 }, direction: 'left', speed: 1 }],
    ['drag', { start: { x: 1, y: 1 } }],
    ['long_click', { offset: { x: 1, y: 1 }, duration: -5 }],
    ['pinch_open', { percent: 0.5 }],
  ])('%s refuses %j', async (gesture, body) => {
    expect(failure(await client.post(`/appium/gestures/${gesture}`, body))).toBe('invalid argument 400');
  });

  it('scroll says when the end is reached', async () => {
    const { scrolled } = showList();
    const origin = { ELEMENT: await client.id('class name', 'android.widget.ListView') };
    const scroll = async (direction: string) =>
      (await client.post('/appium/gestures/scroll', { origin, direction, percent: 1 })).value;
    expect(await scroll('up')).toBe(false);
    expect(await scroll('down')).toBe(true);
    expect(await scroll('down')).toBe(true);
    expect(await scroll('down')).toBe(true);
    expect(await scroll('down')).toBe(false);
    expect(scrolled()).toBe(4500);
    expect(await scroll('down')).toBe(false);
  });
});

describe('a sheet of text', () => {
  it('moves by its pixels: its bounds are those of the view', async () => {
    show(node('android.widget.TextView', { text: '隐私政策……', at: [0, 0, 1080, 2340] }));
    const origin = { ELEMENT: await client.id('class name', 'android.widget.TextView') };
    const scroll = async () =>
      (await client.post('/appium/gestures/scroll', { origin, direction: 'down', percent: 1 })).value;
    phone.display.onTouch = (): void => {
      phone.display.screenshotBytes = Uint8Array.of(phone.display.screenshotBytes.length === 0 ? 1 : 2);
    };
    expect([await scroll(), await scroll(), await scroll()]).toEqual([true, true, false]);
  });
});

describe('UiScrollable', () => {
  const java = '-android uiautomator';

  it('scrolls until it finds', async () => {
    const { scrolled } = showList();
    const expression =
      'new UiScrollable(new UiSelector().scrollable(true)).scrollIntoView(new UiSelector().text("第 12 行"))';
    expect(await client.text(await client.id(java, expression))).toBe('第 12 行');
    expect(scrolled()).toBeGreaterThan(2000);
    const back = 'new UiScrollable(new UiSelector().scrollable(true)).scrollTextIntoView("第 0 行")';
    expect(await client.text(await client.id(java, back))).toBe('第 0 行');
    expect(scrolled()).toBe(0);
  });

  it('ends when there is nothing more to scroll to', async () => {
    showList();
    const expression = 'new UiScrollable(new UiSelector().scrollable(true)).scrollTextIntoView("第 99 行")';
    expect(failure(await client.find(java, expression))).toBe('no such element 404');
    expect(await client.ids(java, expression)).toEqual([]);
  });

  it('gives the scrollable itself after a call that gives it, as the server does', async () => {
    showList();
    const list = await client.id('class name', 'android.widget.ListView');
    const scrollable = 'new UiScrollable(new UiSelector().scrollable(true))';
    expect(await client.id(java, `${scrollable}.setMaxSearchSwipes(9).scrollTextIntoView("第 15 行")`)).toBe(list);
    expect(await client.id(java, `${scrollable}.setAsVerticalList().flingToBeginning(20)`)).toBe(list);
  });

  it('gets a child by text or instance', async () => {
    showList();
    const scrollable = 'new UiScrollable(new UiSelector().className("android.widget.ListView"))';
    const rows = 'new UiSelector().className("android.widget.TextView")';
    expect(await client.text(await client.id(java, `${scrollable}.getChildByText(${rows}, "第 9 行")`))).toBe(
      '第 9 行',
    );
    expect(await client.texts(java, `${scrollable}.scrollToBeginning(20); ${rows}.instance(1)`)).toContain('第 1 行');
    expect(await client.text(await client.id(java, `${scrollable}.getChildByInstance(${rows}, 2)`))).toBe('第 2 行');
  });

  it('stops with the server', async () => {
    showList();
    const swipe = phone.display.onTouch;
    phone.display.onTouch = (made) => {
      swipe(made);
      client.server.stop();
    };
    const expression = 'new UiScrollable(new UiSelector().scrollable(true)).scrollToEnd(50)';
    await expect(client.find(java, expression)).rejects.toThrow();
    await new Promise((resolve) => setImmediate(resolve));
    expect(strokes()).toHaveLength(1);
  });

  it('needs a container that is there', async () => {
    show(node('android.widget.TextView'));
    const expression = 'new UiScrollable(new UiSelector().scrollable(true)).scrollTextIntoView("x")';
    expect(failure(await client.find(java, expression))).toBe('no such element 404');
  });

  it('scrolls to a selector, and to an element found by one', async () => {
    const { scrolled } = showList();
    const params = { strategy: '-android uiautomator', selector: 'new UiSelector().text("第 10 行")' };
    expect((await client.post('/gestures/scroll_to', { params })).status).toBe(200);
    const target = await client.id(java, 'new UiSelector().text("第 10 行")');
    const list = await client.id(java, 'new UiSelector().scrollable(true)');
    await client.id(java, 'new UiScrollable(new UiSelector().scrollable(true)).scrollToBeginning(20)');
    expect(scrolled()).toBe(0);
    expect((await client.post(`/appium/element/${list}/scroll_to/${target}`)).status).toBe(200);
    expect(scrolled()).toBeGreaterThan(1000);
    const byClass = await client.id('class name', 'android.widget.ListView');
    // The same node has the same id: now it is known by its class.
    expect(byClass).toBe(list);
    expect(failure(await client.post(`/appium/element/${list}/scroll_to/${target}`))).toBe('invalid argument 400');
    const xpath = { params: { strategy: 'xpath', selector: '//*' } };
    expect(failure(await client.post('/gestures/scroll_to', xpath))).toBe('invalid argument 400');
  });

  it('gives the first visible child', async () => {
    showList();
    const list = await client.id('class name', 'android.widget.ListView');
    const { value } = await client.get(`/appium/element/${list}/first_visible`);
    expect(await client.text(elementId(value))).toBe('第 0 行');
  });
});

describe('alerts', () => {
  const permission = (name: string, text: string, top: number) =>
    node('android.widget.Button', {
      package: 'com.android.permissioncontroller',
      resourceId: `com.android.permissioncontroller:id/permission_${name}_button`,
      text,
      at: [100, top, 980, top + 100],
    });

  it('of a dialog tell their text and are answered by their buttons', async () => {
    const button = (number: number, text: string, left: number) =>
      node('android.widget.Button', {
        resourceId: `android:id/button${number}`,
        text,
        at: [left, 900, left + 200, 1000],
      });
    const children = [
      node('android.widget.TextView', { resourceId: 'android:id/alertTitle', text: '提示' }),
      node('android.widget.TextView', { resourceId: 'android:id/message', text: '签到后才能继续' }),
      button(2, '取消', 100),
      button(1, '确定', 700),
    ];
    show(node('android.widget.FrameLayout', { resourceId: 'android:id/content', children }));
    expect((await client.get('/alert/text')).value).toBe('提示\n签到后才能继续');
    await client.post('/alert/accept');
    await client.post('/alert/dismiss', { buttonLabel: null });
    await client.post('/alert/accept', { buttonLabel: '取消' });
    expect(strokes().map(([x]) => x)).toEqual([800, 200, 200]);
    const absent = await client.post('/alert/accept', { buttonLabel: '以后再说' });
    expect(failure(absent)).toBe('invalid element state 400');
  });

  it('of a permission go by allow and deny in the ids', async () => {
    const children = [
      node('android.widget.TextView', {
        resourceId: 'com.android.permissioncontroller:id/permission_message',
        text: '要允许“办事通”获取此设备的位置信息吗？',
      }),
      permission('allow_foreground_only', '仅在使用该应用时允许', 1000),
      permission('allow_one_time', '仅限这一次', 1200),
      permission('deny', '不允许', 1400),
    ];
    show(node('android.widget.FrameLayout', { resourceId: 'android:id/content', children }));
    expect((await client.get('/alert/text')).value).toBe('要允许“办事通”获取此设备的位置信息吗？');
    await client.post('/alert/accept');
    await client.post('/alert/dismiss');
    expect(strokes().map(([, y]) => y)).toEqual([1050, 1450]);
  });

  it('are missed when there is none', async () => {
    show(node('android.widget.TextView', { text: 'no alert' }));
    expect(failure(await client.get('/alert/text'))).toBe('no such alert 404');
    expect(failure(await client.post('/alert/accept'))).toBe('no such alert 404');
  });
});

describe('screenshots', () => {
  it('are the display, or the part of an element', async () => {
    const data = new Uint8Array(4 * 4 * 4).map((_, index) => Math.floor(index / 4));
    phone.display.screenshotBytes = encode({ width: 4, height: 4, data, channels: 4, depth: 8 });
    show(node('android.view.View', { at: [1, 2, 3, 4] }), node('android.widget.Button', { at: [1, 9, 2, 9] }));
    const whole = Buffer.from(String((await client.get('/screenshot')).value), 'base64');
    expect(new Uint8Array(whole)).toEqual(phone.display.screenshotBytes);
    const id = await client.id('class name', 'android.view.View');
    const part = decode(Buffer.from(String((await client.get(`/element/${id}/screenshot`)).value), 'base64'));
    expect([part.width, part.height]).toEqual([2, 2]);
    expect([...part.data].filter((_, index) => index % 4 === 0)).toEqual([9, 10, 13, 14]);
    const outside = await client.id('class name', 'android.widget.Button');
    expect(failure(await client.get(`/element/${outside}/screenshot`))).toBe('unable to capture screen 500');
    phone.display.screenshot = () => Promise.reject(new Error('gone'));
    expect(failure(await client.get('/screenshot'))).toBe('unable to capture screen 500');
  });
});

describe('scheduled actions', () => {
  it('repeat and keep their history until they are taken off', async () => {
    show(node('android.widget.Button', { text: 'x', at: [0, 0, 10, 10] }));
    const locator = { strategy: 'class name', selector: 'android.widget.Button' };
    const steps = [
      { type: 'gesture', name: 'tap', payload: { subtype: 'click', locator } },
      { type: 'dance', name: 'no', payload: { subtype: 'waltz' } },
    ];
    const action = { name: 'close it', steps, times: 2, intervalMs: 1 };
    expect((await client.post('/appium/schedule_action', action)).status).toBe(200);
    expect(failure(await client.post('/appium/schedule_action', action))).toBe('invalid argument 400');
    const history = async () => (await client.post('/appium/action_history', { name: 'close it' })).value;
    await expect.poll(history).toMatchObject({
      repeats: 2,
      stepResults: [
        [
          { name: 'tap', passed: true },
          { name: 'no', passed: false, exception: { name: 'unknown error' } },
        ],
        [{ passed: true }, { passed: false }],
      ],
    });
    expect(strokes()).toHaveLength(2);
    expect((await client.post('/appium/unschedule_action', { name: 'close it' })).value).toMatchObject({ repeats: 2 });
    expect(failure(await client.post('/appium/action_history', { name: 'close it' }))).toBe('invalid argument 400');
  });
});

describe('idle', () => {
  it('is waited for after something acted: until two reads are the same', async () => {
    show(node('android.widget.Button', { at: [0, 0, 100, 100] }));
    await client.settings({ waitForIdleTimeout: 10_000 });
    const id = await client.id('class name', 'android.widget.Button');
    let step = 0;
    const shown = phone.display.windows.bind(phone.display);
    phone.display.windows = async () => {
      step += 1;
      if (step < 4) show(node('android.widget.ProgressBar', { text: `${step}`, at: [0, step, 100, 100] }));
      return shown();
    };
    step = 0;
    await client.post(`/element/${id}/click`);
    expect(await client.source()).toContain('[0,3][100,100]');
    expect(step).toBe(4);
  });
});
