import { describe, expect, it } from 'vitest';

import { type FoundForm, readForm } from '../../../src/detect/forms/read-form.ts';
import { readSource } from '../../../src/evidence/screen/source.ts';
import { fixture } from '../support.ts';

const told = (form: FoundForm | undefined) =>
  form?.fields.map(({ filled, kind, label, mandatory }) => [label, kind, mandatory, filled]);

/** A page of these widgets, one line each. */
function page(...lines: readonly string[]): FoundForm | undefined {
  const nodes = lines.map((line, index) => {
    const [kind = '', attributes = ''] = line.split(/ (.*)/s);
    const top = 200 + index * 100;
    return `<android.widget.${kind} package="cn.gov.specimen" enabled="true" ${attributes} bounds="[40,${top}][1000,${top + 80}]"/>`;
  });
  const { tree } = readSource(
    `<hierarchy width="1080" height="2340"><android.view.View package="cn.gov.specimen" enabled="true" bounds="[0,0][1080,2340]">${nodes.join('')}</android.view.View></hierarchy>`,
  );
  return readForm(fixture('ordinary-home', { tree }));
}

const submit = 'Button text="提交" clickable="true"';

describe('form in front', () => {
  it('has its fields with their labels, and a mandatory photo', () => {
    const form = readForm(fixture('mandatory-photo-form'));
    expect(form).toMatchObject({ titles: ['工作日志'], purpose: 'data', submit: { words: '提交' } });
    expect(told(form)).toEqual([
      ['走访对象', 'text', null, false],
      ['走访内容', 'text', null, false],
      ['现场照片', 'photo', 'words', false],
    ]);
  });

  it('knows what may be left out, and what is for an opinion', () => {
    const form = readForm(fixture('optional-photo'));
    expect(form?.purpose).toBe('feedback');
    expect(told(form)?.at(-1)).toEqual(['照片', 'photo', null, false]);
  });

  it('tells kinds of fields, stars, what is filled in, and words that press', () => {
    const form = page(
      'TextView text="人口日报"',
      'TextView text="今日尚未填报，逾期将通报"',
      'TextView text="户主姓名 *"',
      'EditText text="张某"',
      'TextView text="身份证号（选填）"',
      'EditText hint="请输入身份证号"',
      'TextView text="是否常住"',
      'RadioButton text="是" checked="true" clickable="true"',
      'RadioButton text="否" clickable="true"',
      'TextView text="当前位置"',
      'Button text="获取定位" clickable="true"',
      submit,
    );
    expect(told(form)).toEqual([
      ['户主姓名', 'name', 'star', true],
      ['身份证号', 'identity', null, false],
      ['是否常住', 'choice', null, true],
      ['当前位置', 'location', null, false],
    ]);
    expect(form?.titles).toEqual(['人口日报']);
    expect(form?.reminders.map(({ words }) => words)).toEqual(['今日尚未填报,逾期将通报']);
  });

  it('knows what opens a calendar, and takes no consent for a field', () => {
    const form = page(
      'TextView text="走访日期 *"',
      'TextView text="请选择" clickable="true"',
      'TextView text="所属网格"',
      'Spinner text="请选择" clickable="true"',
      'TextView text="走访情况"',
      'EditText hint="请输入"',
      'CheckBox text="我已阅读并同意" clickable="true"',
      submit,
    );
    expect(told(form)).toEqual([
      ['走访日期', 'date', 'star', false],
      ['所属网格', 'choice', null, false],
      ['走访情况', 'text', null, false],
    ]);
  });

  it.each([
    [
      'login',
      ['EditText hint="手机号"', 'EditText hint="密码" password="true"', 'Button text="登录" clickable="true"'],
    ],
    ['search', ['EditText hint="请输入关键字"', 'Button text="搜索" clickable="true"']],
    ['login', ['EditText hint="手机号"', 'EditText hint="验证码"', 'Button text="确认提交" clickable="true"']],
  ])('calls a %s what it is', (purpose, lines) => {
    expect(page(...lines)?.purpose).toBe(purpose);
  });

  it.each([
    ['a home page', readForm(fixture('ordinary-home'))],
    ['settings', page('Switch text="夜间模式" clickable="true"', 'Switch text="消息提醒" clickable="true"')],
    ['a search box over a list', page('EditText hint="搜索事项"', 'TextView text="社保"')],
    ['words about forms', page('TextView text="请填写姓名"', submit)],
  ])('is none on %s', (_, form) => {
    expect(form).toBeUndefined();
  });
});
