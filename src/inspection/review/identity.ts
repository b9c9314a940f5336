import { InspectorError } from '../../shared/errors.ts';
import type { Inspection } from '../model.ts';
import { type SheetFile, textAt } from '../sheet/model.ts';
import { checklistFormat, identityKeys, identitySheet } from './checklist.ts';

/**
 * `aboutSha256` of a checklist's items by their keys: what exactly the reviewer had before them. The outcome that stands beside it is for
 * people and is not read. Throws `checklist-foreign` unless the workbook was written from this very inspection and its
 * evidence.
 */
export function readIdentity(file: SheetFile, { id, bundle }: Inspection): Map<string, string> {
  const sheet = file.sheets.find(({ name }) => name === identitySheet);
  const values = new Map<string, string>();
  const items = new Map<string, string>();
  for (const row of sheet?.rows ?? []) {
    const key = textAt(row, 1);
    if (key === identityKeys.item) items.set(textAt(row, 2), textAt(row, 3));
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
