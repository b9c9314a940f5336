import { spawnSync } from 'node:child_process';

import { InspectorError } from '../../shared/errors.ts';

/**
 * Throws `chinese-font-missing` where fontconfig knows of no font for Chinese: every character would be an empty box. Where fontconfig's
 * own program is not there, as on other systems than Linux, nothing can be said.
 */
export function requireChineseFont(): void {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8', timeout: 20_000 });
  if (status !== 0 || stdout.trim() !== '') return;
  throw new InspectorError('chinese-font-missing', {
    zh: '没有可显示中文的字体（fc-list :lang=zh 无结果）',
    en: 'no font covers Chinese (fc-list :lang=zh lists none)',
  });
}
