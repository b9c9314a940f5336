import { readFileSync, statSync } from 'node:fs';

import { type ErrorCode, InspectorError } from './errors.ts';

/** Bytes of a file that somebody named, of at most `most` bytes. Throws `file-not-found`, `file-unreadable`, and `code` for one that is larger. */
export function readNamedFile(path: string, most: number, code: ErrorCode): Buffer {
  let size: number;
  try {
    const state = statSync(path);
    if (!state.isFile()) throw notAFile(path);
    size = state.size;
  } catch (error) {
    if (error instanceof InspectorError) throw error;
    throw new InspectorError('file-not-found', (error as Error).message, { place: path, cause: error });
  }
  if (size > most) {
    throw new InspectorError(
      code,
      { zh: `文件过大（${size} 字节，上限 ${most}）`, en: `${size} bytes; at most ${most} are read` },
      { place: path },
    );
  }
  try {
    return readFileSync(path);
  } catch (error) {
    throw new InspectorError('file-unreadable', (error as Error).message, { place: path, cause: error });
  }
}

function notAFile(path: string): InspectorError {
  return new InspectorError('file-unreadable', { zh: '不是文件', en: 'not a file' }, { place: path });
}

/** What people save as text: UTF-8, or GB 18030 as Chinese editions of Windows do. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
