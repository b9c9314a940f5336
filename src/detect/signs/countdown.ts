import { isEditable } from '../structure.ts';
import type { Item, Look } from '../look.ts';
import type { LookAlike, Sign } from '../sign.ts';
import { namesSpecialScene, sign } from './make.ts';

/** Seconds that run, as labels show them. */
const secondsLeft = /(\d{1,4})\s*(?:s\b|秒|″|")|(?:剩余|还需|还剩|倒计时|请等待)[^\d]{0,8}(\d{1,4})/i;
const clockFace = /^\s*\d{1,2}:\d{2}(?::\d{2})?(?:\s*\/\s*\d{1,2}:\d{2}(?::\d{2})?)?\s*$/;
const sms = /验证码|重新(?:发送|获取)|重发|再次(?:发送|获取)|动态码|校验码/;
const splash = /跳过|广告|skip/i;
const expiry = /有效期|过期|失效|刷新|二维码|支付|付款|订单|活动(?:结束|开始)|距.{0,6}(?:结束|开始)/;
const wayOn =
  /下一|继续|完成|我(?:已|知道)|知道|确定|确认|关闭|返回|退出|进入|同意|领取|答题|考试|提交|结束|已(?:阅读|学|看)|学完|看完|读完|通过/;
const reading = /学习|阅读|观看|停留|浏览|课程|时长|学时|课件|看完|读完|滑动?到底/;

/** The number of seconds a label counts, for comparing looks. */
export function secondsIn(words: string): number | undefined {
  const match = secondsLeft.exec(words);
  return match === null ? undefined : Number(match[1] ?? match[2]);
}

/** Controls that open by themselves and words that count down to it. */
export function readCountdowns(look: Look): Sign[] {
  const front = look.items.filter(({ inLayer }) => look.layer === undefined || inLayer);
  const emptyField = look.places.some(({ node }) => isEditable(node) && node.text === '' && node.enabled);
  const isAboutReading = front.some(({ words }) => reading.test(words));
  const signs: Sign[] = [];
  for (const item of front) {
    const seconds = secondsIn(item.words);
    const disabled = !item.enabled && (item.target !== undefined || isButton(item));
    if (seconds === undefined && !(disabled && wayOn.test(item.words))) continue;
    const weight = weightOf({ seconds, disabled, wayOn: wayOn.test(item.words), isAboutReading });
    if (weight === 0) continue;
    const excuse = excuseOf(item, front, emptyField && seconds === undefined);
    const { words, bounds } = item;
    signs.push(
      sign({ pattern: 'dwell', fact: 'gate', weight, words, bounds, excuse, specialScene: namesSpecialScene(words) }),
    );
  }
  return signs;
}

function isButton({ place }: Item): boolean {
  return place.node.className.endsWith('Button');
}

function weightOf(facts: {
  seconds: number | undefined;
  disabled: boolean;
  wayOn: boolean;
  isAboutReading: boolean;
}): number {
  const { seconds, disabled, isAboutReading } = facts;
  if (disabled && seconds !== undefined) return 0.9;
  if (disabled) return isAboutReading ? 0.7 : 0.5;
  if (facts.wayOn || isAboutReading) return isAboutReading ? 0.6 : 0.4;
  return 0.2;
}

function excuseOf(item: Item, front: readonly Item[], formIncomplete: boolean): LookAlike | undefined {
  const { words } = item;
  if (sms.test(words)) return 'sms-countdown';
  if (clockFace.test(words)) return 'media-progress';
  if (splash.test(words) && item.enabled) return 'splash';
  if (front.some((one) => one.enabled && one.target !== undefined && /跳过|skip/i.test(one.words))) return 'splash';
  if (expiry.test(words)) return 'expiry-countdown';
  if (formIncomplete) return 'form-incomplete';
  return undefined;
}
