import type { EvidenceOf } from '../evidence/kinds/index.ts';
import type { Text } from '../shared/text.ts';
import { isOwn, partyOfPlaces } from './party.ts';
import type { Finding, FindingText } from './rule.ts';
import { mostListed, seen } from './selection.ts';

/** Why the texts in the package may not be the texts that users see. */
export type ReachKey = 'texts-packed' | 'texts-remote' | 'texts-few';

export interface ReachEvidence {
  texts: EvidenceOf<'texts'>;
  'web-assets': EvidenceOf<'web-assets'>;
  packers: EvidenceOf<'packers'>;
}

/** Fewer Chinese texts of its own than this and an app is taken for a shell around pages that are somewhere else. */
const fewestTexts = 30;
const han = /[\u4e00-\u9fff]/;
const noPage = /\.(?:js|mjs|css|json|png|jpe?g|gif|svg|webp|ico|woff2?|ttf|mp[34])(?:[?#]|$)/i;

/** Null when the package's texts can stand for the app's; otherwise a `cantTell` with the gravest limit. */
export function reachLimit({ texts, 'web-assets': web, packers }: ReachEvidence): Finding<ReachKey> | null {
  if (packers.packers.length > 0) {
    return { outcome: 'cantTell', message: 'texts-packed', seenAt: [seen('packers', '/packers')] };
  }
  const pages = web.remote.flatMap(({ url }, index) => (noPage.test(url) ? [] : [{ url, index }])).slice(0, mostListed);
  if (pages.length > 0) {
    const values = { pages: [...new Set(pages.map((page) => page.url))] };
    const seenAt = pages.map((page) => seen('web-assets', `/remote/${page.index}`));
    return { outcome: 'cantTell', message: 'texts-remote', values, seenAt };
  }
  const count = ownChineseTexts(texts);
  if (count >= fewestTexts) return null;
  return { outcome: 'cantTell', message: 'texts-few', values: { count }, seenAt: [seen('texts', '/texts')] };
}

/** Counts up to the limit and no further. */
function ownChineseTexts(texts: EvidenceOf<'texts'>): number {
  let count = 0;
  for (const entry of texts.texts) {
    if (han.test(entry.text) && isOwn(partyOfPlaces(entry))) count += 1;
    if (count >= fewestTexts) break;
  }
  return count;
}

/** Each limit in a clause, the same for every rule that meets it. */
export const reachReasons: Readonly<Record<ReachKey, Text>> = {
  'texts-packed': { zh: '代码经过加固，其中的文字读不到', en: 'the code is packed and its texts cannot be read' },
  'texts-remote': {
    zh: '有页面或脚本从网络加载：{pages}',
    en: 'pages or scripts are loaded from the network: {pages}',
  },
  'texts-few': {
    zh: '应用自有的中文文字只有 {count} 条',
    en: 'the app has only {count} Chinese texts of its own',
  },
};

/** The sentences for each limit, around what was looked for in vain. */
export function reachFindings({ zh, en }: Text): Record<ReachKey, FindingText> {
  const finding = (key: ReachKey): FindingText => ({
    fact: {
      zh: `包内文字未见${zh}，但${reachReasons[key].zh}。`,
      en: `No text in the package shows ${en}, but ${reachReasons[key].en}.`,
    },
    judgement,
  });
  return {
    'texts-packed': finding('texts-packed'),
    'texts-remote': finding('texts-remote'),
    'texts-few': finding('texts-few'),
  };
}

const judgement: Text = {
  zh: '用户看到的文字不在或不全在安装包内，静态检测不能得出结论，以动态检测为准。',
  en: 'What users read is not, or not all, in the package: the static inspection cannot tell, the dynamic one has to.',
};
