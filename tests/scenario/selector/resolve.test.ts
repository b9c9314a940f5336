import { describe, expect, it } from 'vitest';

import { wordsOf } from '../../../src/scenario/guard/around.ts';
import { compilePattern, faultOf } from '../../../src/scenario/selector/pattern.ts';
import { resolve } from '../../../src/scenario/selector/resolve.ts';
import type { SelectorInput } from '../../../src/scenario/selector/schema.ts';
import { builtInLists } from '../../../src/scenario/words/built-in.ts';
import { FakePhone, type FakeWidget } from '../../support/fake-phone.ts';

const loginPage: readonly FakeWidget[] = [
  { text: '用户登录' },
  { id: 'account', className: 'android.widget.EditText', hint: '请输入手机号' },
  { id: 'password', className: 'android.widget.EditText', hint: '请输入密码', password: true },
  { text: '登录', clickable: true },
  { text: '登录', clickable: true, enabled: false },
  { id: 'agree', className: 'android.widget.CheckBox', checked: true },
  { clickable: true, children: [{ text: '游客访问' }] },
  { text: '不同意', clickable: true },
];

function find(input: SelectorInput, widgets = loginPage): string[] {
  const phone = new FakePhone({ package: 'cn.gov.trial', first: 'one', screens: { one: { widgets } } });
  phone.show('one');
  return resolve(phone.capture().tree!, input, (name) => builtInLists[name]!).map(
    (node) => wordsOf(node) || node.hint || node.resourceId,
  );
}

describe('a selector', () => {
  it.each<[string, SelectorInput, string[]]>([
    ['a whole wording', { text: '用户登录' }, ['用户登录']],
    ['an expression', { text: '/登录$/' }, ['登录', '登录', '用户登录']],
    ['what a field asks for', { text: '请输入手机号' }, ['请输入手机号']],
    ['an id by its last part', { id: 'agree' }, ['cn.gov.trial:id/agree']],
    ['a class by its last part', { class: 'CheckBox', checked: true }, ['cn.gov.trial:id/agree']],
    ['a state', { text: '登录', enabled: false }, ['登录']],
    ['a password field', { password: true }, ['请输入密码']],
    ['what is above', { editable: true, above: { password: true } }, ['请输入手机号']],
    [
      'what is below, nearest first',
      { text: '/./', below: { password: true } },
      ['登录', '登录', '游客访问', '不同意'],
    ],
    ['what contains', { contains: { text: '游客访问' }, clickable: true }, ['游客访问']],
    ['one of several', { text: '登录', index: -1, enabled: false }, ['登录']],
    ['a list of choices as a whole', { words: 'agree' }, []],
    ['a list of guests', { words: 'guest' }, ['游客访问']],
    ['nothing that is there', { text: '签到' }, []],
  ])('finds %s', (_, input, found) => {
    expect(find(input)).toEqual(found);
  });

  it('takes wordings as readers do: width, script and blanks make no difference', () => {
    expect(find({ text: '签到' }, [{ text: ' 簽 到 ' }])).toHaveLength(1);
    expect(find({ text: 'APP下载' }, [{ text: 'ＡＰＰ下载' }])).toHaveLength(1);
  });

  it('takes lists without numbers and signs', () => {
    expect(find({ words: 'skip' }, [{ text: '跳过 3' }])).toHaveLength(1);
    expect(find({ words: 'skip' }, [{ text: '跳过（5s）' }])).toHaveLength(1);
    expect(find({ words: 'close' }, [{ text: '×' }])).toHaveLength(1);
    expect(
      find({ words: 'checkin' }, [{ text: '每日签到 +5' }, { text: '关于在全市开展签到活动情况的通报和说明' }]),
    ).toEqual(['每日签到 +5']);
  });

  it('finds nothing that is not shown', () => {
    expect(find({ text: '登录' }, [{ text: '登录', at: { left: 0, top: 0, right: 0, bottom: 0 } }])).toEqual([]);
  });
});

describe('an expression', () => {
  it.each([
    ['/(a+)+/', 'too-complex'],
    ['/(?:a|b)*c/', 'too-complex'],
    ['/(a)\\1/', 'too-complex'],
    ['/a*b*c*d*/', 'too-complex'],
    ['/[/', 'not-an-expression'],
    [`/${'a'.repeat(300)}/`, 'too-long'],
    ['//', 'empty'],
    ['  ', 'empty'],
  ])('%s is refused', (source, fault) => {
    expect(faultOf(source)).toBe(fault);
  });

  it.each(['/签到|打卡/', '/^.{2,8}$/', '/\\d+ ?(?:秒|分钟)/', '/[+*]{1,2}/', '/\\(已读\\)+/', '签到'])(
    '%s is taken',
    (source) => {
      expect(faultOf(source)).toBeUndefined();
      expect(compilePattern(source)).toBeTypeOf('function');
    },
  );
});
