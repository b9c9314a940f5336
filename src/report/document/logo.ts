import { dirname, resolve } from 'node:path';

import { InspectorError } from '../../shared/errors.ts';
import type { Text } from '../../shared/text.ts';
import { readNamedFile } from '../../shared/text-file.ts';
import type { Logo } from './model.ts';

const largest = 2 * 1024 ** 2;
/** Pixels a side. */
const longest = 4000;

/** The logo that a profile names, beside the profile. Throws `organisation-invalid` for what is no PNG or JPEG of a sane size. */
export function readLogo(name: string | undefined, profile: string | undefined): Logo | undefined {
  if (name === undefined || profile === undefined) return undefined;
  const path = resolve(dirname(profile), name);
  const bytes = readNamedFile(path, largest, 'organisation-invalid');
  const size = pngSize(bytes) ?? jpegSize(bytes);
  if (size === undefined)
    throw refused(path, { zh: '标识须为 PNG 或 JPEG 图片', en: 'a logo is a PNG or JPEG picture' });
  if (size.width < 1 || size.height < 1 || size.width > longest || size.height > longest) {
    throw refused(path, {
      zh: `标识每边须在 1 至 ${longest} 像素之间`,
      en: `a logo has between 1 and ${longest} pixels a side`,
    });
  }
  return { ...size, bytes };
}

function refused(path: string, message: Text): InspectorError {
  return new InspectorError('organisation-invalid', message, { place: path });
}

type Size = Omit<Logo, 'bytes'>;

/** PNG (third edition) 5.2 and 11.2.1: signature, then IHDR with width and height. */
function pngSize(bytes: Buffer): Size | undefined {
  if (bytes.length < 24 || bytes.readUInt32BE(0) !== 0x89504e47 || bytes.readUInt32BE(4) !== 0x0d0a1a0a)
    return undefined;
  return { type: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** ITU-T T.81, B.1.1 and B.2.2: segments until a frame header (SOF0–SOF15 without DHT, JPG and DAC). */
function jpegSize(bytes: Buffer): Size | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { type: 'jpg', width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}
