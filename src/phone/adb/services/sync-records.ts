import type { FileStat } from '../../shell/file-system.ts';

const noEntry = 2;
const statV2Length = 72;
const shellUser = 2000;

/** `STAT`: mode, size, mtime; all zero for what is not there. */
export function statV1(stat: FileStat | undefined): Buffer {
  const record = Buffer.alloc(16);
  record.write('STAT', 'latin1');
  writeStatV1(record, stat);
  return record;
}

/** `STA2`, `LST2`: error, device, inode, mode, links, owner, group, size, three times. */
export function statV2(id: 'STA2' | 'LST2', stat: FileStat | undefined): Buffer {
  const record = Buffer.alloc(statV2Length);
  record.write(id, 'latin1');
  writeStatV2(record, stat);
  return record;
}

/** An entry of LIST. */
export function entryV1(name: string, stat: FileStat): Buffer {
  const record = Buffer.alloc(20);
  record.write('DENT', 'latin1');
  writeStatV1(record, stat);
  return named(record, name);
}

/** An entry of LIS2. */
export function entryV2(name: string, stat: FileStat): Buffer {
  const record = Buffer.alloc(statV2Length + 4);
  record.write('DNT2', 'latin1');
  writeStatV2(record, stat);
  return named(record, name);
}

/** A listing ends in an entry without anything. */
export const listingEnd = { LIST: end(20), LIS2: end(statV2Length + 4) } as const;

function end(length: number): Buffer {
  const record = Buffer.alloc(length);
  record.write('DONE', 'latin1');
  return record;
}

function named(record: Buffer, name: string): Buffer {
  const bytes = Buffer.from(name);
  record.writeUInt32LE(bytes.length, record.length - 4);
  return Buffer.concat([record, bytes]);
}

function writeStatV1(record: Buffer, stat: FileStat | undefined): void {
  if (stat === undefined) return;
  record.writeUInt32LE(stat.mode, 4);
  record.writeUInt32LE(stat.size % 2 ** 32, 8);
  record.writeUInt32LE(seconds(stat) % 2 ** 32, 12);
}

function writeStatV2(record: Buffer, stat: FileStat | undefined): void {
  record.writeUInt32LE(stat === undefined ? noEntry : 0, 4);
  if (stat === undefined) return;
  record.writeBigUInt64LE(1n, 8);
  record.writeBigUInt64LE(1n, 16);
  record.writeUInt32LE(stat.mode, 24);
  record.writeUInt32LE(1, 28);
  record.writeUInt32LE(shellUser, 32);
  record.writeUInt32LE(shellUser, 36);
  record.writeBigUInt64LE(BigInt(stat.size), 40);
  for (const at of [48, 56, 64]) record.writeBigInt64LE(BigInt(seconds(stat)), at);
}

function seconds({ modifiedAt }: FileStat): number {
  return Math.max(0, Math.floor(modifiedAt));
}
