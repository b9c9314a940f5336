/**
 * Traditional forms of the characters that the lexicon uses, each followed by its simplified form, and one common misspelling (打咔).
 * Only what the lexicon needs: this is no general conversion.
 */
const simplifiedForms =
  '簽签補补錄录陸录積积榜榜單单學学習习線线時时長长計计點点贊赞讚赞數数轉转發发關关註注裝装載载頁页' +
  '應应該该務务強强總总達达標标檢检查查報报項项傳传視视頻频圖图軌轨跡迹蹤踪實实際际圍围欄栏裡里距距離离' +
  '購购買买優优惠惠廣广貸贷險险會会員员獎奖級级請请後后須须規规範范圍围統统評评優优續续漏漏勳勋徽徽貢贡獻献' +
  '帳账號号銷销戶户隱隐個个訴诉議议見见饋馈問问題题舉举協协聲声壓压處处辦办進进覆覆蓋盖動动態态顯显階阶層层' +
  '遲迟審审證证據据嚴严禁禁無无開开啟启啓启閉闭設设擇择額额歷历過过還还沒没將将與与網网絡络紅红黑黑龍龙虎虎' +
  '連连續续內内尋寻盡尽責责勞劳醫医療疗區区縣县鄉乡鎮镇華华國国產产業业車车門门電电費费稅税搶抢險险災灾隊队' +
  '滿满專专屬属結结條条職职質质誤误億亿萬万張张週周監监測测圖图攝摄機机咔卡';

const simplified = new Map<string, string>();
for (let at = 0; at < simplifiedForms.length; at += 2) {
  simplified.set(simplifiedForms.charAt(at), simplifiedForms.charAt(at + 1));
}

const simplifiable = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g');
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
const blanksBetweenHan = /(?<=[\u4e00-\u9fff])[ \t\u00a0\u3000]{1,4}(?=[\u4e00-\u9fff])/g;

/** 登陆 (to land) is a frequent slip for 登录 (to log in). */
const logIn = /登陆/g;

/**
 * The form in which texts are compared: NFKC (half-width letters, digits and punctuation), no invisible characters, no blanks between
 * Chinese characters (签 到), simplified characters. Line breaks stay: they separate sentences.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(simplifiable, (char) => simplified.get(char) ?? char)
    .replace(blanksBetweenHan, '')
    .replace(logIn, '登录');
}

/**
 * Whether normalising a text with this UTF-16 unit could bring a word to light that is not there as it stands: traditional and
 * compatibility characters, invisible ones, full-width letters. Punctuation of any width, kana and the like are false. Blanks between
 * Chinese characters are looked at apart, with their neighbours.
 */
export function mayHideWord(code: number): boolean {
  if (code < 0xa0) return false;
  if (code >= 0x4e00 && code <= 0x9fff) return changing[code - 0x4e00] === 1;
  return !harmless.some(([first, last]) => code >= first && code <= last);
}

/** Inclusive ranges of punctuation, symbols and kana. */
const harmless: readonly (readonly [number, number])[] = [
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x2190, 0x245f],
  [0x3001, 0x312f],
  [0xff01, 0xff0f],
  [0xff1a, 0xff20],
  [0xff3b, 0xff40],
  [0xff5b, 0xff9f],
];

const changing = new Uint8Array(0x9fff - 0x4e00 + 1);
for (const char of [...simplified.keys(), '陆']) changing[char.charCodeAt(0) - 0x4e00] = 1;
