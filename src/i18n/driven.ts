import type { Text } from '../shared/text.ts';

/** Words of the commands about phones. */
export const drivenTexts = {
  deviceStates: {
    ready: { zh: '可用', en: 'ready' },
    busy: { zh: '占用', en: 'busy' },
    offline: { zh: '离线', en: 'offline' },
    unauthorized: { zh: '未授权', en: 'unauthorised' },
    'no-permissions': { zh: '无权访问', en: 'no permission' },
    other: { zh: '不可用', en: 'not usable' },
    blocked: { zh: '不可用', en: 'not usable' },
  },
  chromiumMissing: {
    zh: '需要 Chromium：apt install chromium，或设置 CHROME_PATH',
    en: 'needs Chromium: apt install chromium, or set CHROME_PATH',
  },
  checkStates: {
    ok: { zh: '[正常]', en: '[ok]  ' },
    warn: { zh: '[注意]', en: '[warn]' },
    fail: { zh: '[不可]', en: '[fail]' },
  },
  runStates: {
    completed: { zh: '已完成', en: 'completed' },
    stopped: { zh: '已停止', en: 'stopped' },
    lost: { zh: '失去设备', en: 'device lost' },
    skipped: { zh: '未运行', en: 'not run' },
  },
  stepStates: {
    done: { zh: '[完成]', en: '[done]   ' },
    failed: { zh: '[失败]', en: '[failed] ' },
    skipped: { zh: '[跳过]', en: '[skipped]' },
    lost: { zh: '[丢失]', en: '[lost]   ' },
  },
  expectations: {
    true: { zh: '符合预期', en: 'as expected' },
    false: { zh: '与预期不符', en: 'not as expected' },
    null: { zh: '无法判断', en: 'cannot tell' },
  },
} as const satisfies Record<string, Text | Record<string, Text>>;
