import { openFile } from '../../apk/bytes.ts';
import { InspectorError } from '../../shared/errors.ts';

/** A form fills a few pages. */
const largest = 1024 ** 2;

/** The text of a form: UTF-8, or GB 18030 as Chinese editions of Windows save it. Throws `file-not-found`, `filing-invalid`. */
export function readFilingText(path: string): string {
  const source = openFile(path);
  try {
    if (source.size > largest) {
      throw new InspectorError(
        'filing-invalid',
        `文件过大（${source.size} 字节，上限 ${largest}） / larger than ${largest} bytes`,
        { place: path },
      );
    }
    return decode(source.read(0, source.size));
  } finally {
    source.close();
  }
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
