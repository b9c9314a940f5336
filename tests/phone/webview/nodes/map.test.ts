import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Browser, type BrowserPage, launchBrowser } from '../../../../src/phone/webview/browser.ts';
import { findChromium } from '../../../../src/phone/webview/chromium.ts';
import { corners, find, nodesOf, outline, show } from './outline.ts';

describe.skipIf(findChromium() === undefined)('nodes of web content (needs Chromium)', () => {
  let browser: Browser;
  let page: BrowserPage;

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
  });
  afterAll(() => browser.close('killed'));

  it('gives words to blocks that hold nothing else, and breaks up those that do', async () => {
    await show(
      page,
      `<h1>今日签到</h1><p>段落<b>粗</b>尾<br>第二行</p><div id=mixed><span>甲</span><p>乙</p></div>
       <div hidden>无</div><div style="visibility:hidden">无</div><div aria-hidden=true>无</div><div style="opacity:0">淡</div>`,
      '<title>首页</title>',
    );
    expect(outline(await nodesOf(page))).toEqual([
      'WebView "首页" focusable',
      '.TextView "今日签到" heading',
      '.TextView "段落粗尾\\n第二行"',
      '.View #mixed',
      '..TextView "甲"',
      '..TextView "乙"',
      '.TextView "淡"',
    ]);
  });

  it('makes clickable what has a listener of its own, not what inherits or delegates', async () => {
    await show(
      page,
      `<div id=attribute onclick="1">点我</div><div id=listener>听</div><div id=touch>触</div>
       <div onclick="1"><p id=inner>内</p><p>另</p></div><ul id=list><li id=item>项</li></ul>
       <button disabled id=off>停</button><h2 id=title><a href="#x">题</a></h2>
       <script>listener.addEventListener('mousedown', () => {}); touch.addEventListener('touchstart', () => {});
       document.addEventListener('click', () => {});</script>`,
    );
    const root = await nodesOf(page);
    const clickable = ['attribute', 'listener', 'touch', 'inner', 'item', 'off', 'title'].filter(
      (id) => find(root, id).clickable,
    );
    expect(clickable).toEqual(['attribute', 'listener', 'off', 'title']);
    expect(find(root, 'off').enabled).toBe(false);
  });

  it('shows values of fields as text and their names as hint', async () => {
    await show(
      page,
      `<label for=phone>手机号</label><input id=phone type=tel placeholder="请输入手机号">
       <input type=password value=abc><input type=number aria-label=数量 value=3><input readonly value=定 disabled>
       <textarea id=note aria-label=备注>很好</textarea><div contenteditable>编辑</div>
       <input type=date value=2026-01-25><input type=file id=photo><input type=color value="#ff0000">
       <label>同意协议<input type=checkbox id=agree checked></label><input type=radio name=r aria-label=男>
       <select id=kind aria-label=类别><option>一</option><option selected>二</option></select>
       <button aria-pressed=true>关注</button><div role=switch aria-checked=false tabindex=0>提醒</div>`,
    );
    expect(outline(await nodesOf(page)).slice(1)).toEqual([
      '.View "手机号"',
      '.EditText #phone hint=手机号 请输入手机号 input=3 clickable focusable editable',
      '.EditText "•••" input=225 clickable focusable password editable',
      '.EditText "3, 数量" input=2 clickable focusable editable',
      '.EditText "定" input=1 clickable disabled',
      '.EditText #note "很好" hint=备注 clickable focusable editable multiline',
      '.EditText "编辑" clickable focusable editable',
      '.Spinner "2026-01-25" input=20 clickable focusable',
      '.Button #photo "未选择任何文件" hint=选择文件: 未选择任何文件 clickable focusable',
      '.Spinner "#FF0000" clickable focusable',
      '.CheckBox #agree "同意协议" checkable checked clickable focusable',
      '.RadioButton "男" checkable clickable focusable',
      '.View #kind "二" hint=类别 clickable focusable',
      '.ToggleButton "关注" checkable checked clickable focusable',
      '.ToggleButton "提醒" checkable clickable focusable',
    ]);
  });

  it('describes links by their words and pictures by their files', async () => {
    await show(
      page,
      `<a href="/news/about.html">关于</a><a href="https://localhost/x/map-page.html?a=1"><img src="/i/pin.png" alt="" width=9 height=9></a>
       <a href="https://localhost/y/login" aria-label=登录>进入</a>
       <img src="https://localhost/icons/home_icon.png" width=9 height=9><img alt=图 src=x.png onclick="1"><img alt="" src=y.png>`,
      '<base href="https://localhost/">',
    );
    expect(outline(await nodesOf(page)).slice(1)).toEqual([
      // The body itself: a block with inline content. Blanks between inline elements are text.
      '.View',
      '..View desc=关于 clickable focusable',
      '...TextView "关于"',
      '..View desc=map-page clickable focusable',
      '..TextView " "',
      '..View "login" desc=登录 clickable focusable',
      '...TextView "进入"',
      '..TextView " "',
      '..Image "home_icon"',
      '..Image "图" clickable',
    ]);
  });

  it('knows lists, tables, tabs, ranges, dialogs and what lies in frames', async () => {
    await show(
      page,
      `<ul><li>甲</li></ul><table><tr><th>头</th></tr><tr><td>格</td></tr></table>
       <div role=tablist><div role=tab aria-selected=true>一</div></div>
       <input type=range value=30 aria-label=音量><progress value=0.5></progress>
       <iframe srcdoc="<title>内页</title><button>按</button>"></iframe>
       <div role=dialog aria-modal=true aria-label=弹窗><p>同意？</p><button>好</button></div>
       <div role=alertdialog aria-label=警告><p>a</p><button>b</button></div>`,
    );
    expect(outline(await nodesOf(page)).slice(1)).toEqual([
      '.ListView collection',
      '..View collectionItem',
      '...View "• "',
      '...TextView "甲"',
      '.GridView collection',
      '..View',
      '...View "头" heading collectionItem',
      '..View',
      '...View "格" collectionItem',
      '.TabWidget',
      '..View "一" clickable selected',
      '.SeekBar "30, 音量" range=30 clickable focusable',
      '.ProgressBar "0.5" range=0.5',
      '.View',
      '..View "内页" focusable',
      '...View',
      '....Button "按" clickable focusable',
      '.Dialog "弹窗"',
      '..TextView "同意？"',
      '..Button "好" clickable focusable',
      '.View "警告"',
      '..TextView "a"',
      '..Button "b" clickable focusable',
    ]);
  });

  it('follows the generation of the WebView', async () => {
    await show(
      page,
      `<p>段</p><select><option>一</option></select><div role=switch aria-checked=true tabindex=0>开</div>
       <div role=radiogroup aria-label=组><p>x</p><p>y</p></div><div role=alertdialog><p>a</p><p>b</p></div>
       <img alt=图 onclick="1"><button aria-label=关闭>×</button><input type=range value=3 aria-label=量>`,
    );
    const lines = async (profile: 'old' | 'current'): Promise<string[]> =>
      outline(await nodesOf(page, profile))
        .slice(1)
        .filter((line) => !line.startsWith('..'));
    expect(await lines('old')).toEqual([
      '.View "段"',
      '.Spinner "一" clickable focusable',
      '.CheckBox "开" checkable checked clickable focusable',
      '.View "组"',
      '.View',
      '.Image "图" clickable',
      '.Button "关闭" clickable focusable',
      '.SeekBar "3, 量" range=3 clickable focusable',
    ]);
    expect(await lines('current')).toEqual([
      '.TextView "段"',
      '.View "一" clickable focusable',
      '.ToggleButton "开" checkable checked clickable focusable',
      '.RadioGroup',
      '.AlertDialog',
      '.ImageButton desc=图 clickable',
      '.Button desc=关闭 clickable focusable',
      '.SeekBar "量" range=3 clickable focusable',
    ]);
  });

  it('places nodes in display pixels and holds them inside the WebView', async () => {
    await show(
      page,
      `<div style="height:100px"><button id=top style="position:absolute;left:10.5px;top:20px;width:50px;height:30px">上</button></div>
       <div id=box style="height:60px;overflow:auto"><div style="height:300px">长</div></div>
       <iframe id=frame style="position:absolute;left:20px;top:200px;width:200px;height:100px;border:5px solid" srcdoc="<body style='margin:0'><button id=framed style='position:absolute;left:10px;top:10px;width:40px;height:20px'>内</button>"></iframe>
       <div style="height:2000px"></div><div id=low style="height:20px">底</div>`,
    );
    const before = await nodesOf(page);
    expect(corners(before)).toBe('[0,0][1080,2340]');
    expect(before.scrollable).toBe(true);
    expect(corners(find(before, 'top'))).toBe('[30,60][183,150]');
    expect(find(before, 'box').scrollable).toBe(true);
    expect(corners(find(before, 'framed'))).toBe('[105,645][225,705]');
    expect(corners(find(before, 'low'))).toBe('[0,2340][1080,2340]');
    await page.session.send('Runtime.evaluate', { expression: 'scrollTo(0, 50)' });
    const after = await nodesOf(page);
    expect(corners(find(after, 'top'))).toBe('[30,0][183,0]');
    expect(corners(find(after, 'framed'))).toBe('[105,495][225,555]');
    expect(find(after, 'top').key).toBe(find(before, 'top').key);
  });

  it('scales a page that was made for a desktop', async () => {
    await show(
      page,
      '<button id=b style="position:absolute;left:98px;top:0;width:98px;height:98px">钮</button>',
      '<meta name=viewport content="width=980">',
    );
    expect(corners(find(await nodesOf(page), 'b'))).toBe('[108,0][216,108]');
  });

  it('has no ids where the WebView tells none', async () => {
    await show(page, '<p id=here>在</p>');
    expect(outline(await nodesOf(page, 'middle', false))).toEqual(['WebView focusable', '.TextView "在"']);
  });

  it('ends on a page of any depth', async () => {
    await show(page, '<div onclick="1">'.repeat(3000) + '底');
    expect(outline(await nodesOf(page)).length).toBeGreaterThan(100);
  });
});
