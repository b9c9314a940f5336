import { findChromium } from '../../shared/chromium.ts';
import { InspectorError } from '../../shared/errors.ts';

export { findChromium };

/** As `findChromium`; throws `chromium-missing` with what to install. */
export function requireChromium(environment: NodeJS.ProcessEnv = process.env): string {
  const found = findChromium(environment);
  if (found !== undefined) return found;
  const asked = environment['CHROME_PATH'];
  throw new InspectorError('chromium-missing', {
    zh: `虚拟手机需要 Chromium${asked ? `：CHROME_PATH（${asked}）不是可执行文件` : '，本机未找到'}。请安装 chromium 或 Google Chrome（Debian/Ubuntu：apt install chromium fonts-noto-cjk），或用 CHROME_PATH 指明其位置。`,
    en: `The virtual phone needs Chromium${asked ? `: CHROME_PATH (${asked}) is no program` : ', which was not found'}. Install chromium or Google Chrome (Debian/Ubuntu: apt install chromium fonts-noto-cjk) or name it in CHROME_PATH.`,
  });
}
