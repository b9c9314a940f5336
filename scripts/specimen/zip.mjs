// A zip as the platform wants it (PKWARE APPNOTE 6.3; zipalign): what is stored begins at a multiple of four, and nothing varies with the hour.
import { crc32, deflateRawSync } from 'node:zlib';
import { padding, u16, u32 } from './bytes.mjs';

/** The earliest date there is: 1 January 1980. */
const date = 0x0021;
const utf8Names = 0x0800;
const methods = { stored: 0, deflated: 8 };

/** `{ entries, directory, end }`: a signing block belongs between the first two, and `end` has to point behind it. */
export function writeZip(files) {
  const bodies = [];
  const directory = [];
  let offset = 0;
  for (const { bytes, name, stored } of files) {
    const nameBytes = Buffer.from(name);
    const packed = stored ? bytes : deflateRawSync(bytes, { level: 9 });
    const method = stored || packed.length >= bytes.length ? methods.stored : methods.deflated;
    const data = method === methods.stored ? bytes : packed;
    const extra = method === methods.stored ? padding(offset + 30 + nameBytes.length, 4) : Buffer.alloc(0);
    const common = [u16(utf8Names, method, 0, date), u32(crc32(bytes), data.length, bytes.length)];
    const local = [u32(0x04034b50), u16(20), ...common, u16(nameBytes.length, extra.length), nameBytes, extra, data];
    const central = [u32(0x02014b50), u16(20, 20), ...common, u16(nameBytes.length, 0, 0, 0, 0), u32(0, offset)];
    const body = Buffer.concat(local);
    bodies.push(body);
    directory.push(Buffer.concat([...central, nameBytes]));
    offset += body.length;
  }
  const central = Buffer.concat(directory);
  const count = files.length;
  const end = Buffer.concat([u32(0x06054b50), u16(0, 0, count, count), u32(central.length, offset), u16(0)]);
  return { entries: Buffer.concat(bodies), directory: central, end };
}

/** Where in the end record the offset of the directory stands. */
export const directoryOffsetField = 16;
