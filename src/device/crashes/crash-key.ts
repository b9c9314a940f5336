import { sha256 } from '../../shared/hashing.ts';
import type { LoggedCrash } from './crash-log.ts';

const topFrames = { crash: 5, 'native-crash': 3, 'not-responding': 5, 'web-error': 1 } as const;

/**
 * The same defect has the same key: kind, what was thrown without its message, and the top frames without line numbers, addresses and
 * lambda counters (detection.md §4.1). 16 hexadecimal digits.
 */
export function crashKey({ kind, lines, reason }: Pick<LoggedCrash, 'kind' | 'lines' | 'reason'>): string {
  const frames = lines
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at ') || /^#\d+ /.test(line))
    .slice(0, topFrames[kind])
    .map(withoutNumbers);
  return sha256([kind, typeOf(reason), ...frames].join('\n')).slice(0, 16);
}

/** `java.lang.IllegalStateException: page 3 of 7` → its class; a signal or a page error keeps its words without digits. */
function typeOf(reason: string): string {
  const thrown = /^([\w$.]+(?:Exception|Error|Throwable))\b/.exec(reason)?.[1];
  return thrown ?? withoutNumbers(reason);
}

function withoutNumbers(text: string): string {
  return text.replace(/0x[0-9a-f]+/gi, '').replace(/\d+/g, '');
}
