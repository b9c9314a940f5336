import { matchWords } from '../../standards/lexicon.ts';
import { inOneRow } from '../places.ts';
import { isEditable } from '../structure.ts';
import type { Item, Look } from '../look.ts';
import type { ForcedUseId, Sign } from '../sign.ts';
import { namesSpecialScene, sign } from './make.ts';

const submit = /^(?:确认|立即|我要)?(?:提交|上报|报送|保存|发布|填好了|完成)(?:.{0,4})$/;
const required = /必填|必传|必须上传|\*|＊|至少\s*\d+\s*张|不少于\s*\d+\s*张/;
const voluntary = /选填|非必填|可选|可不填|自愿|如有/;

const media: readonly (readonly [RegExp, ForcedUseId])[] = [
  [/照片|图片|拍照|视频|影像|截图|录像|附件佐证|佐证/, 'photo_trace'],
  [/定位|位置|轨迹|坐标|经纬度/, 'location'],
];

/** Photo, video and location among the fields of a form, and whether they are marked as required. */
export function readForm(look: Look): Sign[] {
  const { items, places } = look;
  const isForm = items.some(({ words, target }) => target !== undefined && submit.test(words));
  if (!isForm) return [];
  const hasFields = places.some(({ node }) => isEditable(node));
  return items.flatMap((item) => signsOf(item, items, hasFields));
}

function signsOf(item: Item, items: readonly Item[], hasFields: boolean): Sign[] {
  const { words, bounds, role } = item;
  if (role === 'sentence' && words.length > 60) return [];
  const medium = media.find(([expression]) => expression.test(words))?.[1];
  if (medium === undefined) return [];
  const row = items.filter((one) => one === item || inOneRow(one.bounds, bounds));
  const said = row.map((one) => one.words).join(' ');
  const harmless = matchWords(said).some((hit) => hit.pattern === medium && hit.benign !== undefined);
  const base = {
    pattern: medium,
    words: said,
    bounds,
    excuse: harmless ? ('benign-wording' as const) : undefined,
    specialScene: namesSpecialScene(said),
  };
  if (voluntary.test(said)) return [sign({ ...base, fact: 'optional', weight: 0.8 })];
  const present = sign({ ...base, fact: 'present', weight: 0.6 });
  if (!required.test(said)) return [present];
  return [present, sign({ ...base, fact: 'gate', weight: hasFields ? 0.75 : 0.6 })];
}
