import type { Text } from '../shared/text.ts';

/** A name that fits both languages: `腾讯 Bugly (Tencent Bugly)`, or what both have in common. */
export function bilingual({ zh, en }: Text): string {
  return zh === en ? zh : `${zh} (${en})`;
}
