import { describe, expect, it } from 'vitest';

import type { UiNode } from '../../../src/evidence/screen/node.ts';
import { effectOf, makeGuard } from '../../../src/scenario/guard/make.ts';
import { type FakeWidget, FakePhone } from '../../support/fake-phone.ts';

/** The last widget of a screen, on that screen. */
function onScreen(...widgets: FakeWidget[]): { node: UiNode; around: UiNode } {
  const phone = new FakePhone({ package: 'cn.gov.trial', first: 'one', screens: { one: { widgets } } });
  phone.show('one');
  const around = phone.capture().tree!;
  let node = around.children.at(-1)!;
  while (node.children.length > 0) node = node.children.at(-1)!;
  return { node, around };
}

function effectOfText(text: string): string | undefined {
  const { node, around } = onScreen({ text, clickable: true });
  return effectOf(node, around)?.effect;
}

describe('what would touch the live service', () => {
  it.each([
    ['立即签到', 'check-in'],
    ['签到', 'check-in'],
    ['上班打卡 08:30', 'check-in'],
    ['补签', 'check-in'],
    ['签 到', 'check-in'],
    ['立即簽到', 'check-in'],
    ['提交', 'submit'],
    ['确认提交', 'submit'],
    ['交卷', 'submit'],
    ['提交意见', 'submit'],
    ['提交申请', 'submit'],
    ['提交订单', 'pay'],
    ['上报隐患', 'report'],
    ['一键上报', 'report'],
    ['上报位置', 'report'],
    ['投票', 'vote'],
    ['投TA一票', 'vote'],
    ['为他投票', 'vote'],
    ['点赞', 'like'],
    ['赞 128', 'like'],
    ['转发到朋友圈', 'forward'],
    ['+关注', 'follow'],
    ['发表评论', 'comment'],
    ['立即支付', 'pay'],
    ['支付', 'pay'],
    ['微信支付', 'pay'],
    ['支付 ￥12.00', 'pay'],
    ['缴费', 'pay'],
    ['充值', 'pay'],
    ['转账', 'pay'],
    ['报名', 'submit'],
    ['在线报名', 'submit'],
    ['预约', 'submit'],
    ['抽奖', 'submit'],
    ['再抽一次', 'submit'],
    ['领取', 'submit'],
    ['领取红包', 'submit'],
    ['修改', 'submit'],
    ['兑换', 'submit'],
    ['确认付款', 'pay'],
    ['删除', 'delete'],
    ['退出登录', 'log-out'],
    ['切换账号', 'log-out'],
    ['确认注销', 'close-account'],
    ['申请注销账号', 'close-account'],
    ['立即拨打', 'call'],
    ['获取验证码', 'sms'],
    ['重新发送(59s)', 'sms'],
    ['立即更新', 'install'],
    ['继续安装', 'install'],
  ])('%s: %s', (text, effect) => {
    expect(effectOfText(text)).toBe(effect);
  });

  it('a picture that is known by its id', () => {
    const { node, around } = onScreen({ id: 'iv_dianzan', clickable: true });
    expect(effectOf(node, around)?.effect).toBe('like');
  });

  it('a row whose words stand inside it', () => {
    const { around } = onScreen({ clickable: true, children: [{ text: '提交' }] });
    expect(effectOf(around.children[0]!, around)?.effect).toBe('submit');
  });
});

describe('what only looks like it', () => {
  it.each([
    '签到记录',
    '打卡统计',
    '签到规则',
    '考勤管理',
    '点赞榜',
    '获赞',
    '投票规则',
    '转发排行',
    '支付方式',
    '缴费记录',
    '提交记录',
    '提交时间',
    '已提交',
    '发布会',
    '上报情况',
    '注销账号',
    '账号注销',
    '我的关注列表',
    '删除记录',
    '评论',
    '水电缴费',
    '预约挂号',
    '报名记录',
    '领取记录',
    '抽奖规则',
    '修改密码',
    '首页',
    '取消',
    '跳过',
    '同意',
    '登录',
    '发现',
    '拨打记录',
    '转账记录',
    '关于我们',
    '下载中心',
  ])('%s may be touched', (text) => {
    expect(effectOfText(text)).toBeUndefined();
  });
});

describe('a picture without words', () => {
  const field: FakeWidget = { className: 'android.widget.EditText', hint: '请输入意见内容' };
  const icon: FakeWidget = { clickable: true, className: 'android.widget.ImageView' };
  const dialog = (...children: FakeWidget[]): FakeWidget => {
    const placed = children.map((child, row) => {
      return { at: { left: 150, top: 920 + row * 150, right: 930, bottom: 1040 + row * 150 }, ...child };
    });
    const page = [{ text: '首页' }, { text: '新闻' }, { text: '服务' }];
    const shade = { at: { left: 0, top: 0, right: 1080, bottom: 2400 }, act: () => undefined, clickable: false };
    const box = { at: { left: 100, top: 900, right: 980, bottom: 1400 }, children: placed };
    return { children: [...page, { ...shade, children: [box] }] };
  };
  const of = (...widgets: FakeWidget[]): string | undefined => {
    const { node, around } = onScreen(...widgets);
    return effectOf(node, around)?.effect;
  };

  it('is not touched below the fields of a form, nor in their row', () => {
    expect(of({ text: '意见反馈' }, field, field, icon)).toBe('submit');
    expect(of(field, { ...icon, at: { left: 900, top: 200, right: 1040, bottom: 320 } })).toBe('submit');
  });

  it('is not touched in a dialog that holds a field', () => {
    expect(of(dialog({ text: '发表看法' }, field, icon))).toBe('submit');
  });

  it('may be touched in any other dialog, and where it leads elsewhere', () => {
    expect(of(dialog({ text: '发现新活动' }, icon))).toBeUndefined();
    expect(of({ text: '首页' }, icon)).toBeUndefined();
    expect(of({ ...field, hint: '搜索事项' }, icon)).toBeUndefined();
  });

  it('may be touched above the fields, and where its id says that it closes or chooses', () => {
    const { around } = onScreen(icon, field, field);
    expect(effectOf(around.children[0]!, around)).toBeUndefined();
    expect(of(field, field, { ...icon, id: 'iv_close' })).toBeUndefined();
    expect(of(field, field, { ...icon, className: 'android.widget.CheckBox' })).toBeUndefined();
  });

  it('lies in the scope of the dialog in front and not of the form behind', () => {
    const { around } = onScreen(field, field, dialog({ text: '网络不可用' }, icon));
    let node = around.children.at(-1)!;
    while (node.children.length > 0) node = node.children.at(-1)!;
    expect(effectOf(node, around)).toBeUndefined();
  });

  it('lets pass while the network is cut, and where the scenario allows what forms do', () => {
    const { node, around } = onScreen(field, field, icon);
    expect(makeGuard({ allowed: [], isCut: () => false }).refuses(node, around)).toBeDefined();
    expect(makeGuard({ allowed: ['submit'], isCut: () => false }).refuses(node, around)).toBeUndefined();
    expect(makeGuard({ allowed: [], isCut: () => true }).refuses(node, around)).toBeUndefined();
  });

  it('a button that only says 完成 hands a form in and leads on elsewhere', () => {
    expect(of(field, field, { text: '完成', clickable: true })).toBe('submit');
    expect(of({ text: '引导' }, { text: '完成', clickable: true })).toBeUndefined();
  });
});

describe('确定', () => {
  it.each([
    ['确定要提交本次填报吗？', 'submit'],
    ['是否现在签到', 'check-in'],
    ['注销后数据无法恢复，是否继续？', 'close-account'],
    ['删除这条记录？', 'delete'],
    ['拨打 12345？', 'call'],
  ])('under %s is %s', (question, effect) => {
    const { node, around } = onScreen(
      { text: '新闻' },
      {
        at: { left: 100, top: 900, right: 980, bottom: 1400 },
        children: [{ text: question }, { text: '取消', clickable: true }, { text: '确定', clickable: true }],
      },
    );
    expect(effectOf(node, around)?.effect).toBe(effect);
  });

  it('is judged by its dialog and not by the page behind', () => {
    const { node, around } = onScreen(
      { text: '提交' },
      { text: '每日签到' },
      {
        at: { left: 100, top: 900, right: 980, bottom: 1400 },
        children: [{ text: '网络不可用，请检查设置' }, { text: '确定', clickable: true }],
      },
    );
    expect(effectOf(node, around)).toBeUndefined();
  });

  it('注销账号 is a page in the settings and the act under its conditions', () => {
    const amid = onScreen({ text: '注销须知：注销后账号数据将被清除' }, { text: '注销账号', clickable: true });
    expect(effectOf(amid.node, amid.around)?.effect).toBe('close-account');
  });
});

describe('the guard', () => {
  const { node, around } = onScreen({ text: '提交', clickable: true });

  it('refuses with the effect and the words', () => {
    expect(makeGuard({ allowed: [], isCut: () => false }).refuses(node, around)).toEqual({
      effect: 'submit',
      words: '提交',
    });
  });

  it('lets pass what the scenario allows, and nothing else', () => {
    expect(makeGuard({ allowed: ['submit'], isCut: () => false }).refuses(node, around)).toBeUndefined();
    expect(makeGuard({ allowed: ['vote'], isCut: () => false }).refuses(node, around)).toBeDefined();
  });

  it('lets everything pass while the network is cut', () => {
    expect(makeGuard({ allowed: [], isCut: () => true }).refuses(node, around)).toBeUndefined();
  });
});
