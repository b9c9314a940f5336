import type * as docx from 'docx';

import { InspectorError } from '../../../shared/errors.ts';

export type DocxLibrary = typeof docx;

/** The library that writes DOCX files; optional, and loaded by nothing else. Throws `library-missing`. */
export async function loadDocx(): Promise<DocxLibrary> {
  try {
    return await import('docx');
  } catch (error) {
    throw new InspectorError(
      'library-missing',
      { zh: '缺少程序库 docx', en: 'the library docx is missing' },
      { cause: error },
    );
  }
}
