import type { FieldKind } from '../../evidence/kinds/forms.ts';
import type { StoredCapture } from '../../evidence/kinds/screens.ts';
import { sameLabel } from '../forms/wording.ts';
import { bare } from '../wording.ts';
import type { GradeInput, Proof, SignedLook } from './input.ts';

type FormMap = NonNullable<GradeInput['forms']>;

/** So many forms that ask for so many of the same data are one form told several times. */
const fewestForms = 3;
const fewestFields = 3;

const submit = /提交|上报|报送|保存|填报/;
const ordinary = /搜索|查询|验证码|密码|登录|意见|反馈|投诉|联系电话/;

/** What every application asks of whoever makes it: the same person on several forms is no data reported several times. */
const personal: ReadonlySet<FieldKind> = new Set(['name', 'phone', 'identity', 'mail', 'address', 'code', 'password']);

/** Forms that ask for the same data in several places: by the map of forms, by the words on the screens where that is not whole. */
export function proofOfRepeatedForms(looks: readonly SignedLook[], map: FormMap | undefined): Proof[] {
  const mapped = map === undefined ? [] : proofOfMap(map.forms);
  return mapped.length === 0 && (map === undefined || map.leftOut.length > 0) ? proofOfWords(looks) : mapped;
}

/** What is filled in already is not asked for again. */
function proofOfMap(forms: FormMap['forms']): Proof[] {
  const asking = forms
    .filter(({ purpose }) => purpose === 'data')
    .map(({ fields, seenAt }) => {
      const asked = fields.filter(({ filled, label }) => !filled && sameLabel(label) !== '');
      return { seenAt, fields: new Map(asked.map(({ kind, label }) => [`${kind} ${sameLabel(label)}`, kind])) };
    });
  for (const { fields } of asking) {
    const alike = asking.filter((other) => {
      const shared = [...fields].filter(([key]) => other.fields.has(key));
      return shared.length >= fewestFields && shared.some(([, kind]) => !personal.has(kind));
    });
    if (alike.length < fewestForms) continue;
    const seenAt = alike.map((form) => form.seenAt);
    return [{ says: 'suspected', reasons: ['weak-signs', 'by-structure'], seenAt }];
  }
  return [];
}

function proofOfWords(looks: readonly SignedLook[]): Proof[] {
  const forms = new Map<string, { capture: StoredCapture; fields: ReadonlySet<string> }>();
  for (const { capture } of looks) {
    const fields = fieldsOf(capture);
    if (fields.size >= fewestFields && !forms.has(titleOf(capture))) forms.set(titleOf(capture), { capture, fields });
  }
  const all = [...forms.values()];
  for (const { fields } of all) {
    const alike = all.filter((other) => [...fields].filter((field) => other.fields.has(field)).length >= fewestFields);
    if (alike.length < fewestForms) continue;
    const seenAt = alike.map(({ capture }) => {
      return { capture: capture.id, run: capture.run, step: capture.step, words: titleOf(capture) };
    });
    return [{ says: 'suspected', reasons: ['weak-signs', 'by-structure'], seenAt }];
  }
  return [];
}

function titleOf({ texts, structure }: StoredCapture): string {
  return texts.find(({ clickable, editable }) => !clickable && !editable)?.text ?? structure;
}

/** What a form's fields are called: the words before them, else what they show while empty. */
function fieldsOf({ texts }: StoredCapture): Set<string> {
  const fields = new Set<string>();
  if (!texts.some(({ text, clickable }) => clickable && submit.test(text))) return fields;
  for (const [at, { editable, text }] of texts.entries()) {
    if (!editable) continue;
    const before = texts[at - 1];
    const label = before !== undefined && !before.editable && !before.clickable ? before.text : text;
    const name = bare(label)
      .replace(/^请(?:输入|填写|选择)/, '')
      .replace(/必填$/, '');
    if (name !== '' && name.length <= 12 && !ordinary.test(name)) fields.add(name);
  }
  return fields;
}
