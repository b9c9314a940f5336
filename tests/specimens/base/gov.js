// What all specimens have in common: pages by hash route, a tab bar, dialogs, and the pages that every well-made app has.
// A specimen sets `app` before this script runs; `<section data-page="name" data-title="…">` is a page of it.
const gov = {
  from: undefined,

  /** Pages that must be there: left out where `app.without` names them. */
  standing: {
    mine: ['我的', () => `<div class="card list">
      ${app.login ? '<a href="#login" id="to-login">登录</a>' : ''}
      <a href="#settings">设置</a><a href="#about">关于本应用</a>
      ${gov.has('complaint') ? '<a href="#complaint">投诉建议</a>' : ''}
      ${gov.has('privacy') ? '<a href="#privacy">隐私政策</a>' : ''}
      ${gov.has('cancel') ? '<a href="#cancel">注销账号</a>' : ''}</div>`],
    settings: ['设置', () => `<div class="card">
      <div class="row"><span>大字版</span><input type="checkbox" aria-label="大字版"></div>
      <div class="row"><span>消息提醒</span><input type="checkbox" aria-label="消息提醒"></div>
      <div class="row"><span>当前版本</span><span class="faint">${app.version ?? '1.0.0'}</span></div></div>`],
    about: ['关于本应用', () => `<div class="card"><h2>${app.name}</h2><p>${app.about ?? '提供政务信息查询和办事指引。'}</p>
      ${gov.one('footer').innerHTML}</div>`],
    login: ['登录', () => `${gov.loginForm('() => history.back()')}<p class="faint">无需登录即可浏览公开信息。</p>`],
    complaint: ['投诉建议', () => `<div class="card"><h2>投诉建议</h2><p>对本应用和工作人员有意见建议的，请在此填写，三个工作日内答复。</p>
      <label class="field" for="complaint-text">意见内容</label><textarea id="complaint-text"></textarea>
      <label class="field" for="complaint-phone">联系电话（选填）</label><input id="complaint-phone" type="tel">
      <p class="error" id="complaint-error"></p>
      <button class="button" type="button" onclick="gov.complain()">提交意见</button></div>`],
    privacy: ['隐私政策', () => `<div class="card"><h2>隐私政策</h2><p>更新日期：2026年1月10日。</p>
      <p>一、我们仅在您办理事项时处理办理所必需的个人信息，不用于其他目的。</p><p>二、您可以查询、更正、删除您的个人信息，也可以撤回同意、注销账号。</p>
      <p>三、本应用未接入第三方软件开发工具包，不向他人提供您的个人信息。</p><p>四、您不同意本政策的，仍可浏览公开信息。</p>${app.policy ?? ''}</div>`],
    cancel: ['注销账号', () => `<div class="card"><h2>注销须知</h2><p>注销后您的账号信息将被删除，十五个工作日内完成；正在办理的事项不受影响。</p>
      <button class="button" type="button" onclick="gov.closeAccount()">确认注销</button></div>`],
  },

  has: (name) => (name === 'login' ? app.login === true : !(app.without ?? []).includes(name)),
  page: () => location.hash.slice(1) || 'home',
  one: (selector) => document.querySelector(selector),

  show() {
    const to = gov.page();
    if (gov.from !== undefined && to !== gov.from && app.mayLeave && !app.mayLeave(gov.from, to)) {
      history.pushState(null, '', `#${gov.from}`);
      return;
    }
    const section = gov.one(`section[data-page="${to}"]`) ?? gov.one('section[data-page="home"]');
    for (const one of document.querySelectorAll('section[data-page]')) one.hidden = one !== section;
    const isTab = gov.tabs().some(([name]) => name === to);
    gov.one('header h1').textContent = section.dataset.title;
    gov.one('header button').hidden = isTab || section.dataset.bare !== undefined;
    gov.one('nav').hidden = !isTab;
    for (const link of document.querySelectorAll('nav a')) link.className = link.hash === `#${to}` ? 'here' : '';
    const entry = gov.one('#to-login');
    if (entry !== null) entry.hidden = gov.account() !== null;
    const before = gov.from;
    gov.from = to;
    scrollTo(0, 0);
    if (before !== to) app.enter?.(to, before);
  },

  tabs: () => app.tabs ?? [['home', '首页'], ['mine', '我的']],

  start() {
    document.title = app.name;
    const main = gov.one('main');
    main.insertAdjacentHTML('beforebegin', '<header><button type="button" onclick="history.back()">返回</button><h1></h1><span></span></header>');
    for (const [name, [title, body]] of Object.entries(gov.standing))
      if (gov.has(name) && gov.one(`section[data-page="${name}"]`) === null)
        main.insertAdjacentHTML('beforeend', `<section data-page="${name}" data-title="${title}" hidden>${body()}</section>`);
    main.insertAdjacentHTML('afterend', `<nav>${gov.tabs().map(([name, title]) => `<a href="#${name}">${title}</a>`).join('')}</nav>`);
    addEventListener('popstate', gov.show);
    gov.show();
    app.start?.();
  },

  toast(text) {
    gov.one('.toast')?.remove();
    const toast = document.createElement('div');
    toast.className = 'toast';
    toast.setAttribute('role', 'status');
    toast.textContent = text;
    document.body.append(toast);
    setTimeout(() => toast.remove(), 3500);
  },

  /** A window over the page; `buttons` are `[label, what it does]`. It closes when that does not answer false. */
  dialog(title, body, ...buttons) {
    const shade = document.createElement('div');
    shade.className = 'shade';
    shade.innerHTML = `<div class="dialog" role="dialog" aria-label="${title}"><h2>${title}</h2>${body}<div class="${buttons.length === 2 ? 'pair' : ''}"></div></div>`;
    buttons.forEach(([label, act], index) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = index === buttons.length - 1 ? 'button' : 'button plain';
      button.textContent = label;
      button.onclick = () => { if (act?.() !== false) shade.remove(); };
      shade.querySelector('.dialog > div').append(button);
    });
    document.body.append(shade);
    return shade;
  },

  account: () => localStorage.getItem('account'),

  /** Any account with any password is let in. `then` is told. */
  loginForm: (then) => `<div class="card"><label class="field" for="account">账号</label><input id="account" placeholder="请输入手机号或账号">
    <label class="field" for="password">密码</label><input id="password" type="password" placeholder="请输入密码">
    <p class="error" id="login-error" role="alert"></p>
    <button class="button" type="button" onclick="gov.logIn(${then})">登录</button></div>`,

  logIn(then) {
    const account = gov.one('#account').value.trim();
    const missing = account === '' ? '请输入账号' : gov.one('#password').value === '' ? '请输入密码' : '';
    gov.one('#login-error').textContent = missing;
    if (missing !== '') return;
    localStorage.setItem('account', account);
    then();
  },

  /** Which field of the form has to be filled in yet, as a request; empty when none. `data-must` names the field. */
  missing(form) {
    const empty = [...document.querySelectorAll(`${form} [data-must]`)].find((field) => field.value.trim() === '');
    const words = empty === undefined ? '' : `请${empty.type === 'file' ? '上传' : '填写'}${empty.dataset.must}`;
    gov.one(`${form} .error`).textContent = words;
    return words;
  },

  /** Says beside a hidden file input that something was chosen. */
  chosen(input) {
    input.nextElementSibling.textContent = input.files.length === 0 ? '' : `已添加 ${input.files.length} 张`;
  },

  complain() {
    const empty = gov.one('#complaint-text').value.trim() === '';
    gov.one('#complaint-error').textContent = empty ? '请填写意见内容' : '';
    if (!empty) gov.dialog('提交成功', '<p>感谢您的意见，答复将在三个工作日内告知。</p>', ['好的', () => history.back()]);
  },

  closeAccount() {
    gov.dialog('注销账号', '<p>注销后无法恢复，确定要注销吗？</p>', ['我再想想'], ['确认注销', () => gov.toast('已受理')]);
  },
};
addEventListener('DOMContentLoaded', gov.start);
