import type { StoredCapture } from '../../evidence/kinds/screens.ts';
import { bare } from '../wording.ts';
import type { Proof, SignedLook } from './input.ts';

/** So many forms that ask for so many of the same data are one form told several times. */
const fewestForms = 3;
const fewestFields = 3;

const submit = /提交|上报|报送|保存|填报/;
const ordinary = /搜索|查询|验证码|密码|登录|意见|反馈|投诉|联系电话/;

/** Forms that ask for the same data in several places. */
export function proofOfRepeatedForms(looks: readonly SignedLook[]): Proof[] {
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
