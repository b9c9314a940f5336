import { matchWords, type PatternId, patterns, type WordHit } from '../../standards/lexicon.ts';
import { inOneRow } from '../places.ts';
import type { Item, Look, Role } from '../look.ts';
import type { LookAlike, Sign } from '../sign.ts';
import { sign } from './make.ts';

/** How telling a hit is by its grade in the lexicon and by what the text is on its screen. */
const weights: Readonly<Record<WordHit['grade'], Readonly<Record<Role, number>>>> = {
  strong: { entry: 0.9, title: 0.85, label: 0.75, row: 0.6, sentence: 0.6, field: 0.5 },
  feature: { entry: 0.7, title: 0.65, label: 0.5, row: 0.4, sentence: 0.4, field: 0.4 },
  weak: { entry: 0.2, title: 0.2, label: 0.15, row: 0.1, sentence: 0.1, field: 0.2 },
};

/** Headlines and policies speak about functions. */
const spokenAbout =
  /[《》]|关于.{2,}的|(?:通知|意见|办法|规定|细则|条例|公告|通报|报道|解读|方案|纪要|讲话|新闻|快讯)$|印发|减负|叫停|制度|整治|形式主义|(?:严禁|禁止|不得|取消|清理|叫停).{0,10}(?:打卡|签到|排名|积分|时长|点赞|转发|投票|留痕|下载|登录)/;

const meeting = /会议|会场|活动|培训|考试|报名|入场|预约|论坛|展会|参会/;
const security = /(?:保障|保护|为了?您?的?)?.{0,6}安全|锁定|停用|冻结|身份(?:核验|验证)|已过期|超时/;
const consequential = /扣|通报|考核|排名|问责|约谈|评优|绩效|积分|得分/;

/** The lexicon over everything readable, weighed by what the text is: a button's name is the function, an article only speaks of it. */
export function readWords(look: Look): Sign[] {
  const signs: Sign[] = [];
  for (const item of look.items) {
    for (const hit of matchWords(item.words)) signs.push(...signsOf(hit, item, look));
  }
  return [...signs, ...consequencesNearby(look, signs)];
}

function signsOf(hit: WordHit<PatternId>, item: Item, look: Look): Sign[] {
  const { pattern } = hit;
  const base = { pattern, words: item.words, bounds: item.bounds, specialScene: hit.specialScene };
  const excuse = excuseOf(hit, item);
  if (excuse !== undefined) return [sign({ ...base, fact: 'mention', weight: 0.2, excuse })];
  if (isSpokenOf(item, look)) return [sign({ ...base, fact: 'mention', weight: 0.3 })];

  const signs = [sign({ ...base, fact: 'present', weight: weights[hit.grade][item.role] })];
  if (patterns[pattern].wanted) return signs;
  if (isBehindSwitch(item, look)) signs.push(sign({ ...base, fact: 'optional', weight: 0.8 }));
  else if (hit.optional) signs.push(sign({ ...base, fact: 'optional', weight: hit.grade === 'weak' ? 0.3 : 0.6 }));
  if (hit.coercion || hit.assessment) {
    const weight = { strong: 0.85, feature: 0.7, weak: 0.4 }[hit.grade];
    signs.push(sign({ ...base, fact: 'consequence', weight }));
  }
  return signs;
}

function excuseOf(hit: WordHit<PatternId>, { words }: Item): LookAlike | undefined {
  if (hit.negated) return 'policy-text';
  if (hit.pattern === 'checkin' && meeting.test(words) && !hit.coercion) return 'meeting-sign-in';
  if (hit.benign !== undefined) return hit.pattern === 'forced_login' ? 'security-relogin' : 'benign-wording';
  if (hit.pattern === 'forced_login' && security.test(words) && !consequential.test(words)) return 'security-relogin';
  return undefined;
}

function isSpokenOf(item: Item, look: Look): boolean {
  if (item.role === 'entry' || item.role === 'field') return false;
  if (item.inLayer) return false;
  if (spokenAbout.test(item.words)) return item.role === 'row' || item.role === 'sentence' || look.article;
  return look.article && (item.role === 'sentence' || item.role === 'row') && !isRulesOfApp(look);
}

/** 签到规则, 积分说明: long pages that do not report on a function but lay down how the app's own works. */
function isRulesOfApp({ items }: Look): boolean {
  return items.some(
    ({ role, words }) =>
      (role === 'title' || role === 'label') &&
      /(?:签到|打卡|考勤|积分|学时|时长|排名|任务|考核).{0,4}(?:规则|说明|细则|须知)$/.test(words),
  );
}

/** A switch in the same row, or the text is a switch's own: the user may turn it off. */
function isBehindSwitch(item: Item, { places }: Look): boolean {
  return places.some(({ node }) => node.checkable && node.enabled && inOneRow(node.bounds, item.bounds));
}

const penalty =
  /(?:扣|倒扣|减)\s*\d*\s*(?:积?分|绩效|工资)|缺勤|旷工|迟到|早退|通报|约谈|问责|(?:纳入|计入|列入|作为).{0,8}(?:考核|绩效|评优|评先|考评|依据)|未(?:完成|达标|签到|打卡|登录|学习|转发|点赞|参与).{0,12}(?:通报|扣|考核|上报|影响)|末位|红黑榜|取消.{0,4}评优/;

/** A penalty told in a sentence of its own belongs to what the screen is about. */
function consequencesNearby(look: Look, signs: readonly Sign[]): Sign[] {
  const topic = signs
    .filter(
      ({ pattern, fact, weight }) => fact === 'present' && weight >= 0.5 && !patterns[pattern as PatternId].wanted,
    )
    .toSorted((one, other) => other.weight - one.weight)[0];
  if (topic === undefined) return [];
  return look.items
    .filter((item) => !isSpokenOf(item, look) && item.role !== 'entry' && penalty.test(item.words))
    .filter(({ words }) => !signs.some((one) => one.fact !== 'present' && one.words === words.slice(0, 120)))
    .map((item) =>
      sign({ pattern: topic.pattern, fact: 'consequence', weight: 0.6, words: item.words, bounds: item.bounds }),
    );
}
