import { from } from './model.ts';

export const drafts = {
  ...from('draft-gb-2026', {
    'GB-01': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'medium',
      methods: ['document', 'static', 'dynamic'],
      quotable: true,
      title: { zh: '国标草案的覆盖面', en: 'What the draft standard covers' },
    },
    'GB-02': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'medium',
      methods: ['static', 'dynamic'],
      quotable: false,
      title: { zh: '国标草案：不设签到、排名、时长统计', en: 'Draft standard: no check-in, ranking, online time' },
      summary: {
        zh: '据报道，征求意见稿要求除安保、应急等场景外不设这几类功能，不以强制为前提（正文待核）。',
        en: 'By public reports the draft wants no such functions outside special scenes, compelled or not (text to be verified).',
      },
    },
    'GB-03': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'medium',
      methods: ['dynamic'],
      quotable: false,
      title: { zh: '国标草案：投诉建议功能', en: 'Draft standard: complaint function' },
      summary: {
        zh: '据报道，征求意见稿要求提供投诉建议功能（正文待核）。',
        en: 'By public reports the draft requires a complaint function (text to be verified).',
      },
    },
  }),
  ...from('draft-collection-2026', {
    'IAP-1': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'medium',
      methods: ['dynamic', 'static'],
      quotable: false,
      title: { zh: '相机、麦克风只随功能使用', en: 'Camera and microphone only on active use' },
      summary: {
        zh: '相机、麦克风只在用户主动使用对应功能时调用（征求意见稿）。',
        en: 'Camera and microphone are used only when the user actively needs them (draft).',
      },
    },
    'IAP-2': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'medium',
      methods: ['dynamic'],
      quotable: false,
      title: { zh: '定位频度限制', en: 'Location frequency' },
      summary: {
        zh: '实时定位取最低必要频度，单次定位只在进入界面或主动刷新时进行（征求意见稿）。',
        en: 'Live location runs at the lowest frequency needed; a single fix is taken on entering a screen or on refresh (draft).',
      },
    },
    'IAP-3': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'medium',
      methods: ['static', 'dynamic'],
      quotable: false,
      title: { zh: '非必要不索取后台定位', en: 'No background location without need' },
      summary: {
        zh: '除确有需要外，不应索取后台位置权限（征求意见稿）。',
        en: 'Background location is not requested without real need (draft).',
      },
    },
    'IAP-4': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'medium',
      methods: ['static', 'dynamic'],
      quotable: false,
      title: { zh: '能用系统选择器就不索取权限', en: 'System pickers instead of permissions' },
      summary: {
        zh: '系统选择器能满足的，不索取相册、通讯录、短信、存储权限（征求意见稿）。',
        en: 'Where a system picker suffices, photo, contacts, SMS and storage permissions are not requested (draft).',
      },
    },
    'IAP-5': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'medium',
      methods: ['dynamic', 'document'],
      quotable: false,
      title: { zh: '注销不另收新信息', en: 'Cancellation without new data' },
      summary: {
        zh: '注销不得索要未曾收集的信息，并在期限内完成（征求意见稿）。',
        en: 'Cancellation asks for no new information and is done in time (draft).',
      },
    },
    'IAP-6': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'medium',
      methods: ['dynamic'],
      quotable: false,
      title: { zh: '用到功能才索权', en: 'Ask on use' },
    },
    'IAP-7': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'medium',
      methods: ['static', 'document'],
      quotable: false,
      title: { zh: 'SDK 审核与逐项列明', en: 'SDK review and disclosure' },
      summary: {
        zh: '嵌入 SDK 要经审核，其收集情况要逐项列明（征求意见稿）。',
        en: 'Embedded SDKs are reviewed and their collection disclosed item by item (draft).',
      },
    },
    'IAP-8': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'medium',
      methods: ['static', 'dynamic'],
      quotable: false,
      title: { zh: '生物识别信息确有必要', en: 'Biometrics only if necessary' },
      summary: {
        zh: '人脸、指纹等信息须有特定目的和充分必要（征求意见稿）。',
        en: 'Biometrics need a specific purpose and sufficient necessity (draft).',
      },
    },
  }),
};
