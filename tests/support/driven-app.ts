import type { EvidenceOf } from '../../src/evidence/kinds/index.ts';
import { evidenceOf } from './evidence.ts';

type Prompt = EvidenceOf<'prompts'>['prompts'][number];

/** An app that asked for the location once, after a touch, was refused and went on, with differences. */
export function appAsking(...prompts: Partial<Prompt>[]) {
  return evidenceOf({
    prompts: {
      prompts: prompts.map((prompt) => ({
        permissions: ['android.permission.ACCESS_FINE_LOCATION'],
        message: '要允许“示例政务”获取此设备的位置信息吗？',
        seenAt: { capture: 1, run: 'permissions', step: 2 },
        beforeUserAction: false,
        after: '附近办事点',
        time: 1,
        answer: 'deny',
        afterwards: 'continued',
        purposeTold: null,
        ...prompt,
      })),
    },
    runs: {},
  });
}

type Crash = EvidenceOf<'crashes'>['crashes'][number];

/** An app that went down as told while it was driven for ten minutes. */
export function appGoingDown(...crashes: Partial<Crash>[]) {
  return evidenceOf({
    crashes: {
      crashes: crashes.map((crash) => ({
        kind: 'crash',
        key: 'ab12',
        process: 'cn.gov.example.app',
        at: '2026-01-02T03:04:05.000Z',
        reason: 'java.lang.IllegalStateException: page',
        lines: [],
        run: 'stability',
        step: 3,
        capture: 4,
        reproduced: null,
        ...crash,
      })),
    },
    runs: {},
  });
}
