import { fieldKindOf } from '../detect/forms/field-kind.ts';
import type { FieldKind } from '../evidence/kinds/forms.ts';

const values: Readonly<Partial<Record<FieldKind, string>>> = {
  phone: '13800000000',
  identity: '110101199001011237',
  plate: '京A00000',
  mail: 'test@example.com',
  code: '000000',
  date: '2000-01-01',
  amount: '1',
  address: '测试路1号',
  search: '测试',
  name: '测试用户',
};

const otherwise = '检测填写，无实际内容';

/** Made-up, well formed, and recognisable as such by whoever finds it: what goes into a field that asks in these words. */
export function valueFor(words: string): { kind: FieldKind; value: string } {
  const kind = fieldKindOf(words);
  return { kind, value: values[kind] ?? otherwise };
}
