import type { Catalogue } from '../rule.ts';

export type BackgroundHeartbeatKey = 'beats' | 'silent' | 'unknown';

export const messages: Catalogue<BackgroundHeartbeatKey> = {
  title: { zh: '后台频繁心跳', en: 'Frequent heartbeat in the background' },
  purpose: {
    zh: '把应用切到后台静置，按系统的分应用流量统计查找有规律的通信。',
    en: 'Leaves the app in the background and looks for a rhythm in the traffic that the system counts for it.',
  },
  remedy: { zh: '后台改用系统推送，或延长心跳间隔。', en: 'Use push messages in the background, or longer intervals.' },
  findings: {
    beats: {
      fact: {
        zh: '后台静置 {seconds} 秒，通信 {bursts} 次、共 {bytes} 字节，约每 {period} 秒一次（参考间隔不小于 {limit} 秒）。',
        en: 'In {seconds} s in the background it sent {bursts} times, {bytes} bytes in all, about every {period} s (reference: {limit} s or more).',
      },
      judgement: {
        zh: '耗电耗流量，也可能用于统计在线时长，建议说明用途或改进。',
        en: 'It costs battery and data and may count time online; it should be explained or improved.',
      },
    },
    silent: {
      fact: {
        zh: '后台静置 {seconds} 秒，通信 {bursts} 次、共 {bytes} 字节，没有看出短于参考值的规律。',
        en: 'In {seconds} s in the background it sent {bursts} times, {bytes} bytes in all, without a rhythm shorter than the reference.',
      },
      judgement: {
        zh: '间隔长于观察时间三分之一的心跳看不出来。',
        en: 'A heartbeat slower than a third of that time would not show.',
      },
    },
    unknown: {
      fact: { zh: '没有后台流量的测量。', en: 'Traffic in the background was not measured.' },
      judgement: { zh: '无法判断。', en: 'Cannot be told.' },
    },
  },
};
