import { InspectorError } from '../../shared/errors.ts';
import type { Inspection } from '../model.ts';
import { type SheetFile, textAt } from '../sheet/model.ts';
import { checklistFormat, identityKeys, identitySheet } from './checklist.ts';

/** What the hidden sheet says of one row: what exactly the reviewer had before them. */
export interface WrittenItem {
  aboutSha256: string;
  /** Automatic outcome when the checklist was written. */
  automatic: string;
}

/**
 * The items of a checklist by their keys. Throws `checklist-foreign` unless the workbook was written from this very inspection and its
 * evidence.
 */
export function readIdentity(file: SheetFile, { id, bundle }: Inspection): Map<string, WrittenItem> {
  const sheet = file.sheets.find(({ name }) => name === identitySheet);
  const values = new Map<string, string>();
  const items = new Map<string, WrittenItem>();
  for (const row of sheet?.rows ?? []) {
    const key = textAt(row, 1);
    if (key === identityKeys.item)
      items.set(textAt(row, 2), { aboutSha256: textAt(row, 3), automatic: textAt(row, 4) });
    else if (key !== '' && !values.has(key)) values.set(key, textAt(row, 2));
  }
  if (values.get(identityKeys.format) !== checklistFormat) {
    throw new InspectorError(
      'checklist-foreign',
      sheet === undefined
        ? {
            zh: `没有隐藏的工作表“${identitySheet}”，看不出是哪次检测的清单`,
            en: `there is no hidden sheet “${identitySheet}” that says which inspection it is of`,
          }
        : { zh: '隐藏的工作表不是本版本写的', en: 'its hidden sheet is of another version' },
      { place: file.path },
    );
  }
  requireSame(file, '检测编号', 'inspection', values.get(identityKeys.inspection), id);
  requireSame(file, '证据包根哈希', 'bundle root hash', values.get(identityKeys.bundle), bundle.sha256);
  return items;
}

function requireSame(file: SheetFile, zh: string, en: string, found = '', expected = ''): void {
  if (found === expected) return;
  throw new InspectorError(
    'checklist-foreign',
    { zh: `${zh}不同：清单是 ${found}，这次检测是 ${expected}`, en: `another ${en}: ${found}, and not ${expected}` },
    { place: file.path },
  );
}
