import { afterEach, describe, expect, it } from 'vitest';

import { findChromium } from '../../../src/phone/webview/chromium.ts';
import { Apps, htmlPage } from './app.ts';
import { processesOf } from './processes.ts';
import { eventually } from './eventually.ts';

describe.skipIf(findChromium() === undefined)('a running app (needs Chromium)', () => {
  const apps = new Apps();
  afterEach(() => apps.close());

  it('shows its first page inside the views of a Cordova activity', async () => {
    const { runtime } = await apps.start('<h1 id=title>你好</h1>');
    const chain: string[] = [];
    for (let node = [await runtime.tree()][0]; node !== undefined; node = node.children[0]) {
      chain.push(
        `${node.className.split('.').at(-1)}${node.resourceId ? `#${node.resourceId}` : ''} ${node.text}`.trim(),
      );
    }
    expect(chain).toEqual([
      'FrameLayout',
      'LinearLayout',
      'FrameLayout',
      'LinearLayout#cn.gov.test:id/action_bar_root',
      'FrameLayout#android:id/content',
      'FrameLayout',
      'WebView',
      'WebView 测试',
      'TextView#title 你好',
    ]);
    expect(runtime.url()).toBe('file:///android_asset/www/index.html');
    expect(Buffer.from(await runtime.frame()).readUInt32BE(16)).toBe(720);
    expect(runtime.firstFrameAfter).toBeGreaterThan(0);
  });

  it('is tapped, typed into, set and scrolled', async () => {
    const app =
      await apps.start(`<button id=go style="height:60px" onclick="n.textContent = Number(n.textContent) + 1">加</button><p id=n>0</p>
      <input id=name style="height:40px" onchange="changed.textContent='变了'"><p id=changed>没变</p><div style="height:3000px"></div><p id=low>底</p>`);
    await app.tap('go');
    expect(await app.text('n')).toBe('1');
    expect(await app.runtime.typeText('无处')).toBe(false);
    await app.tap('name');
    await eventually(() => app.host.keyboard).toBe(true);
    expect(await app.runtime.typeText('张三')).toBe(true);
    expect(await app.text('name')).toBe('张三');
    expect(await app.runtime.key(67)).toBe(true);
    expect(await app.text('name')).toBe('张');
    expect(await app.runtime.setText((await app.node('name')).key, '李四')).toBe(true);
    expect([await app.text('name'), await app.text('changed')]).toEqual(['李四', '变了']);
    expect(await app.runtime.setText((await app.node('go')).key, 'x')).toBe(false);
    expect(await app.runtime.scroll((await app.node('go')).key, 'down')).toBe(true);
    expect((await app.node('go')).bounds.bottom).toBe(0);
    expect(await app.runtime.scroll('cn.gov.test/content', 'up')).toBe(true);
    expect(await app.runtime.scroll('cn.gov.test/content', 'up')).toBe(false);
  });

  it('says what it is to the page, and shows what it was asked to start with', async () => {
    const app = await apps.start(
      `<p id=agent></p><p id=facts></p><script>agent.textContent = navigator.userAgent;
       facts.textContent = [innerWidth, innerHeight, devicePixelRatio, navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone,
         matchMedia('(pointer: coarse)').matches, 'ontouchstart' in window, screen.orientation.type, typeof __zhijianHost, navigator.webdriver, typeof chrome].join(' ')</script>`,
    );
    expect(await app.text('agent')).toMatch(
      /^Mozilla\/5\.0 \(Linux; Android .*; wv\).* Version\/4\.0 Chrome\/\d+.* Mobile Safari/,
    );
    expect(await app.text('facts')).toBe(
      '360 640 2 zh-CN Asia/Shanghai true true portrait-primary undefined false undefined',
    );
    expect(app.runtime.versions.chromium).toMatch(/\d/);
  });

  it('plays long presses and swipes', async () => {
    const app =
      await apps.start(`<div id=box style="height:100px;background:#eee" oncontextmenu="m.textContent='菜单'" onclick="c.textContent='点击'">按</div>
      <p id=m>无</p><p id=c>无</p><div style="height:3000px"></div>`);
    const at = { x: 200, y: 100 };
    await app.runtime.touch([
      {
        points: [
          { ...at, at: 0 },
          { ...at, at: 800 },
        ],
      },
    ]);
    expect([await app.text('m'), await app.text('c')]).toEqual(['菜单', '无']);
    await app.tap('box');
    expect(await app.text('c')).toBe('点击');
    await app.runtime.touch([
      {
        points: [
          { x: 360, y: 1000, at: 0 },
          { x: 360, y: 400, at: 200 },
        ],
      },
    ]);
    await eventually(async () => (await app.node('box')).bounds.bottom).toBe(0);
  });

  it('is tapped where it shows a page that was made for a desktop', async () => {
    const app = await apps.start({
      'index.html': `<title>宽</title><button id=b style="position:absolute;left:700px;top:900px;width:200px;height:200px" onclick="b.textContent='点'">钮</button>
        <div id=m style="position:absolute;left:100px;top:1200px;width:200px;height:200px" oncontextmenu="m.textContent='菜单'">按</div>`,
    });
    expect((await app.node('b')).bounds).toMatchObject({ left: 514, right: 661 });
    await app.tap('b');
    await eventually(() => app.text('b')).toBe('点');
    const { left, top } = (await app.node('m')).bounds;
    await app.runtime.touch([{ points: [0, 700].map((at) => ({ x: left + 50, y: top + 50, at })) }]);
    expect(await app.text('m')).toBe('菜单');
  });

  it('is tapped where it has scrolled, and inside frames', async () => {
    const app = await apps.start({
      'index.html': htmlPage(`<p id=p></p><div style="height:2000px"></div>
        <div id=box style="height:100px;overflow:auto"><div style="height:300px"></div><button id=in style="height:60px" onclick="p.textContent+='内'">内</button></div>
        <iframe src="frame.html" style="width:200px;height:100px;border:7px solid"></iframe><button id=low style="height:60px" onclick="p.textContent+='底'">底</button>`),
      'frame.html': `<button id=framed style="margin:10px;height:50px" onclick="parent.postMessage('框', '*')">框</button>`,
    });
    expect(await app.runtime.setText('cn.gov.test/web/none', '')).toBe(false);
    await app.runtime.openUrl(
      "javascript:addEventListener('message', (e) => { p.textContent += e.data }); scrollTo(0, 5000); box.scrollTo(0, 500)",
    );
    await eventually(async () => (await app.node('low')).bounds.bottom <= 1280).toBe(true);
    await app.tap('low');
    await app.tap('in');
    await app.tap('framed');
    await eventually(() => app.text('p')).toBe('底内框');
  });

  it('goes back through the pages of the app and ends at the first', async () => {
    const app = await apps.start({
      'index.html': '<title>一</title><a id=next href="two.html" style="display:block;height:80px">去二</a>',
      'two.html': '<title>二</title><a id=mark href="#x" style="display:block;height:80px">锚</a>',
    });
    await app.tap('next');
    await eventually(() => app.runtime.url()).toBe('file:///android_asset/www/two.html');
    await eventually(() => app.text('mark')).toBe('');
    await app.tap('mark');
    await eventually(() => app.runtime.url()).toBe('file:///android_asset/www/two.html#x');
    expect(await app.runtime.back()).toBe(true);
    await eventually(() => app.runtime.url()).toBe('file:///android_asset/www/two.html');
    expect(await app.runtime.back()).toBe(true);
    await eventually(() => app.runtime.url()).toBe('file:///android_asset/www/index.html');
    expect(await app.runtime.back()).toBe(false);
  });

  it('asks the phone with JavaScript dialogs and shows its last state meanwhile', async () => {
    const app = await apps.start(
      `<button id=ask style="height:60px" onclick="r.textContent = prompt('姓名？', '无名') + confirm('确定？')">问</button><p id=r>未答</p>`,
    );
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    app.host.answerDialog = async (dialog) => {
      await held;
      return dialog.kind === 'prompt' ? { accepted: true, text: '王五' } : { accepted: false };
    };
    await app.runtime.frame();
    await app.tap('ask');
    await eventually(() => app.runtime.frozen).toBe(true);
    expect(await app.text('r')).toBe('未答');
    expect((await app.runtime.frame()).length).toBeGreaterThan(100);
    expect(await app.runtime.responds(200)).toBe(true);
    release();
    await eventually(() => app.text('r')).toBe('王五false');
    expect(app.host.dialogs).toMatchObject([
      { kind: 'prompt', message: '姓名？', defaultText: '无名' },
      { kind: 'confirm', message: '确定？' },
    ]);
    expect(app.runtime.frozen).toBe(false);
  });

  it('starts although its first script alerts', async () => {
    const app = await apps.start('<script>alert("早")</script><p id=p>后</p>', {});
    await eventually(() => app.text('p')).toBe('后');
    expect(app.host.dialogs[0]).toMatchObject({ kind: 'alert', message: '早' });
  });

  it('is frozen while a script runs for ever, and answers with what it last showed', async () => {
    const app = await apps.start(
      `<button id=hang style="height:60px" onclick="setTimeout(() => { for (;;); }, 20)">挂</button>`,
    );
    expect(await app.text('hang')).toBe('挂');
    await app.tap('hang');
    await eventually(() => app.runtime.responds(200)).toBe(false);
    expect(await app.text('hang')).toBe('挂');
    expect(app.runtime.frozen).toBe(true);
  });

  it('writes console, errors and failed files to the log', async () => {
    const app = await apps.start(
      `<script>console.log('一', 2, {a: 1}); console.error('错')</script><script>null.x</script><img src="none.png"><script src="/etc/passwd"></script>`,
    );
    const logs = app.host.logs.join('\n');
    expect(logs).toContain(
      'I/chromium: [INFO:CONSOLE(1)] "一 2 Object", source: file:///android_asset/www/index.html (1)',
    );
    expect(logs).toContain('"错"');
    expect(logs).toContain("Uncaught TypeError: Cannot read properties of null (reading 'x')");
    expect(logs).toContain('net::ERR_FILE_NOT_FOUND');
  });

  it('keeps what a page stores when it is stopped cleanly', async () => {
    const page = `<p id=p></p><script>const before = localStorage.getItem('k') ?? '空'; localStorage.setItem('k', '存'); sessionStorage.getItem('k'); p.textContent = before</script>`;
    const dataDirectory = apps.folder();
    const first = await apps.start(page, { dataDirectory });
    expect(await first.text('p')).toBe('空');
    await first.runtime.stop('clean');
    expect(first.host.deaths).toEqual([]);
    const second = await apps.start(page, { dataDirectory });
    expect(await second.text('p')).toBe('存');
  });

  it('keeps what a page stores when the machine is too busy to write it before the browser ends', async () => {
    // The helper answers the first question about the session after it took what came before: stopped from then on, it has it and did not write it.
    const page = `<p id=p></p><script>const before = localStorage.getItem('k') ?? '空'; localStorage.setItem('k', '存'); sessionStorage.getItem('k'); p.textContent = before</script>`;
    const dataDirectory = apps.folder();
    const first = await apps.start(page, { dataDirectory });
    expect(await first.text('p')).toBe('空');
    const writers = processesOf(dataDirectory, 'storage');
    expect(writers).toHaveLength(1);
    for (const pid of writers) process.kill(pid, 'SIGSTOP');
    const stopped = first.runtime.stop('clean');
    // A browser that does not wait for its helper is gone soon; one that does is still there.
    await expect
      .poll(() => processesOf(dataDirectory, 'browser'), { timeout: 1500 })
      .toEqual([])
      .catch(() => undefined);
    for (const pid of writers) process.kill(pid, 'SIGCONT');
    await stopped;
    const second = await apps.start(page, { dataDirectory });
    expect(await second.text('p')).toBe('存');
  });

  it('goes to the background and back', async () => {
    const app = await apps.start(
      `<p id=p>0</p><script>document.addEventListener('visibilitychange', () => { p.textContent += document.visibilityState[0] })</script>`,
    );
    await app.runtime.pause();
    expect((await app.runtime.frame()).length).toBeGreaterThan(100);
    await eventually(() => app.text('p')).toBe('0h');
    await app.runtime.resume();
    await eventually(() => app.text('p')).toBe('0hv');
    expect((await app.runtime.frame()).length).toBeGreaterThan(100);
  });

  it('is laid out anew when it is turned', async () => {
    const app = await apps.start('<div id=p style="width:100%">宽</div>');
    const metrics = { width: 1280, height: 720, density: 320, rotation: 1 as const };
    await app.runtime.setBounds(metrics, { left: 0, top: 40, right: 1280, bottom: 720 });
    expect((await app.node('p')).bounds).toMatchObject({ left: 0, top: 40, right: 1280 });
    expect(Buffer.from(await app.runtime.frame()).readUInt32BE(20)).toBe(680);
  });

  it('tells of its death, whoever of its processes dies', async () => {
    for (const [process_, reason] of [
      ['renderer', 'renderer-gone'],
      ['browser', 'crash'],
    ] as const) {
      const dataDirectory = apps.folder();
      const app = await apps.start('<p>活</p>', { dataDirectory });
      for (const pid of processesOf(dataDirectory, process_)) process.kill(pid, 'SIGKILL');
      await eventually(() => app.host.deaths).toEqual([reason]);
      await app.runtime.stop('killed');
      expect(app.host.deaths).toEqual([reason]);
    }
  });

  it('shows the label of an app without web assets', async () => {
    const app = await apps.start('', { startPage: undefined });
    const texts: string[] = [];
    for (let node = [await app.runtime.tree()][0]; node !== undefined; node = node.children[0])
      texts.push(`${node.className} ${node.text}`);
    expect(texts.at(-1)).toBe('android.widget.TextView 测试');
    expect(app.runtime.url()).toBe(undefined);
  });
});
