import type { Bounds } from '../../../src/evidence/screen/node.ts';
import type { FakeApp, FakeScreen, FakeWidget } from '../../support/fake-phone.ts';

const shade: Bounds = { left: 0, top: 0, right: 1080, bottom: 2400 };
const box: Bounds = { left: 100, top: 300, right: 980, bottom: 1100 };

const content: readonly FakeWidget[] = [
  { text: '街道通' },
  { text: '办事指南', to: 'guide' },
  { text: '政务资讯', to: 'guide' },
  { text: '服务网点查询', to: 'guide' },
];

/** A home page with a dialog over it. */
function dialogOverHome(widgets: readonly FakeWidget[], more: Partial<FakeScreen> = {}): FakeScreen {
  const placed = widgets.map((widget, row) => {
    return { at: { left: 150, top: 320 + row * 150, right: 930, bottom: 440 + row * 150 }, ...widget };
  });
  return {
    ...more,
    widgets: [
      ...content,
      { at: shade, clickable: false, act: () => undefined, children: [{ at: box, children: placed }] },
    ],
  };
}

function appOf(screens: Readonly<Record<string, FakeScreen>>, first = 'gate'): FakeApp {
  return {
    package: 'cn.gov.specimen',
    first,
    screens: { home: { widgets: content }, guide: { widgets: [{ text: '办事指南正文' }], back: 'home' }, ...screens },
  };
}

const checkinWords: readonly FakeWidget[] = [{ text: '今日签到' }, { text: '您今天还未签到，未签到将扣分' }];

export const checkinWall = appOf({
  gate: dialogOverHome([...checkinWords, { text: '立即签到', to: 'home' }], { back: 'gate' }),
});

export const checkinWithSkip = appOf({
  gate: dialogOverHome([...checkinWords, { text: '立即签到', to: 'home' }, { text: '跳过', to: 'home' }], {
    back: 'gate',
  }),
});

export const closeThatComesLate = appOf({
  gate: {
    back: 'gate',
    widgets: (phone) => {
      const late = phone.age < 6000 ? [] : [{ text: '×', to: 'home' }];
      return dialogOverHome([...checkinWords, { text: '立即签到', to: 'home' }, ...late]).widgets as FakeWidget[];
    },
  },
});

export const closeThatComesBack = appOf({
  gate: dialogOverHome([...checkinWords, { text: '立即签到', to: 'home' }, { text: '×', to: 'shut' }], {
    back: 'gate',
  }),
  shut: { widgets: content, next: { to: 'gate', after: 4000 } },
});

export const updateThatExits = appOf({
  gate: dialogOverHome([
    { text: '发现新版本 V3.2.0' },
    { text: '请更新后继续使用' },
    { text: '立即更新', to: 'updating' },
  ]),
  updating: { widgets: [{ text: '正在下载新版本，请不要关闭应用' }], back: 'gate' },
});

const lesson = (): FakeWidget[] => [
  { text: '党的创新理论学习' },
  { text: '认真学习领会精神实质，把握核心要义，结合实际抓好贯彻落实' },
  {
    text: (age) => (age < 20_000 ? `下一篇（${Math.ceil((20_000 - age) / 1000)}秒）` : '下一篇'),
    enabled: (age) => age >= 20_000,
    to: 'home',
    className: 'android.widget.Button',
  },
];

export const lessonThatHolds = appOf({
  gate: { widgets: lesson(), back: 'refused' },
  refused: dialogOverHome([{ text: '学习时间不足，离开将不计学分' }, { text: '继续学习', to: 'gate' }], {
    back: 'gate',
  }),
});

export const lessonToLeave = appOf({ gate: { widgets: lesson(), back: 'home' } });

/** Whether the form was given a photo stands in `texts`. */
export function photoForm(required: boolean): FakeApp {
  return appOf({
    gate: {
      widgets: (phone) => [
        { text: '工作日志' },
        { className: 'android.widget.EditText', hint: '请输入走访对象', id: 'who' },
        { text: required ? '现场照片 *必填' : '现场照片（选填）' },
        { text: phone.texts.has('photo') ? '已选择 1 张' : '添加照片', act: (one) => one.texts.set('photo', 'x') },
        {
          text: '提交',
          act: (one) => {
            const lacks = required && !one.texts.has('photo');
            one.show(lacks ? 'refused' : one.network === 'online' ? 'sent' : 'offline');
          },
        },
      ],
      back: 'home',
    },
    refused: dialogOverHome([{ text: '请上传现场照片' }, { text: '确定', to: 'gate' }], { back: 'gate' }),
    offline: { widgets: [{ text: '网络连接失败，请稍后重试' }], back: 'gate' },
    sent: { widgets: [{ text: '提交成功' }], back: 'home' },
  });
}
