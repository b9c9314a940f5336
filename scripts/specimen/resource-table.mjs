// resources.arsc with one string, the app's name: aapt reads a label only where there is a table.
import { u16, u32 } from './bytes.mjs';
import { chunk, StringPool } from './string-pool.mjs';

const chunks = { table: 0x0002, package: 0x0200, type: 0x0201, typeSpec: 0x0202 };
const appPackage = 0x7f;
const stringType = 1;
const stringValue = 0x03;
/** Of the configuration that fits every device: nothing but its own size. */
const anyConfig = Buffer.concat([u32(64), Buffer.alloc(60)]);

/** `@string/app_name` */
export const labelId = (appPackage << 24) | (stringType << 16);

export function writeResourceTable(packageName, label) {
  const types = new StringPool(['string']).write();
  const keys = new StringPool(['app_name']).write();
  const spec = chunk(chunks.typeSpec, u32(0), Buffer.concat([Buffer.of(stringType, 0, 0, 0), u32(1)]));
  const entry = Buffer.concat([u16(8, 0), u32(0), u16(8), Buffer.of(0, stringValue), u32(0)]);
  // The entries begin behind the header and their list of one offset.
  const head = Buffer.concat([Buffer.of(stringType, 0, 0, 0), u32(1, 20 + anyConfig.length + 4), anyConfig]);
  const type = chunk(chunks.type, Buffer.concat([u32(0), entry]), head);
  const name = Buffer.alloc(256);
  name.write(packageName.slice(0, 127), 'utf16le');
  const header = 8 + 4 + name.length + 20;
  const fields = Buffer.concat([u32(appPackage), name, u32(header, 1, header + types.length, 1, 0)]);
  const body = chunk(chunks.package, Buffer.concat([types, keys, spec, type]), fields);
  return chunk(chunks.table, Buffer.concat([new StringPool([label]).write(), body]), u32(1));
}
