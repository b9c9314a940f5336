import { apiLevels, type PhoneProfile, phoneProfile } from '../../phone/profile.ts';
import { InspectorError } from '../../shared/errors.ts';
import { visible } from '../../shared/text.ts';

const abis = ['arm64-v8a', 'armeabi-v7a', 'x86_64', 'x86'] as const;

/**
 * What `virtual` and `virtual:26:720x1280@320:x86_64` ask for: an API level, a size in pixels with its dots per inch, an ABI, each where it
 * differs from the usual phone and in any order. Undefined: the serial of another device. Throws `option-invalid`.
 */
export function virtualProfile(device: string): Partial<PhoneProfile> | undefined {
  const [name, ...parts] = device.split(':');
  if (name !== 'virtual') return undefined;
  const wanted: Partial<PhoneProfile> = {};
  for (const part of parts) Object.assign(wanted, readPart(part, device));
  return wanted;
}

function readPart(part: string, device: string): Partial<PhoneProfile> {
  const level = Number(part);
  if (apiLevels.includes(level)) return { apiLevel: level };
  const abi = abis.find((known) => known === part);
  if (abi !== undefined) return { abi };
  const size = /^(\d{3,4})x(\d{3,4})(?:@(\d{2,3}))?$/.exec(part);
  if (size === null) throw mistake(part, device);
  const [width, height, density] = size.slice(1).map(Number);
  const dots = density === undefined || Number.isNaN(density) ? phoneProfile().density : density;
  if (width === undefined || height === undefined || dots < 120 || dots > 640 || width < 240 || height < 240)
    throw mistake(part, device);
  return { width, height, density: dots };
}

function mistake(part: string, device: string): InspectorError {
  const [shown, whole] = [visible(part, 60), visible(device, 100)];
  const levels = `${apiLevels[0]}–${apiLevels.at(-1)}`;
  return new InspectorError('option-invalid', {
    zh: `设备 ${whole}：“${shown}”应为 API 级别（${levels}）、屏幕（如 720x1280@320）或架构（${abis.join('、')}）`,
    en: `device ${whole}: “${shown}” should be an API level (${levels}), a screen (720x1280@320) or an ABI (${abis.join(', ')})`,
  });
}
