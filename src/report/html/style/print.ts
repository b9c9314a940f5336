import type { Locale } from '../../../i18n/locale.ts';
import { fill } from '../../../i18n/locale.ts';
import { reportWords } from '../../../i18n/report/words.ts';

/** A4 on white. Folded parts open (the script does it too), rows and findings stay whole, every page is numbered. */
export function print(locale: Locale): string {
  const counters = { page: '" counter(page) "', pages: '" counter(pages) "' };
  return `
@page { size: A4; margin: 17mm 15mm 18mm; @bottom-center { content: "${fill(reportWords.pageOf, locale, counters)}"; font-size: 9pt; color: #545d68; } }
@media print {
  :root {
    color-scheme: light; --paper: #fff; --ink: #000; --dim: #454c54; --line: #bfc5cc; --shade: #f4f6f8; --link: #000;
    --failed: #9a1b1b; --failed-ground: #fff; --advice: #174a8c; --advice-ground: #fff; --cantTell: #764600; --cantTell-ground: #fff;
    --untested: #4a525c; --untested-ground: #fff; --passed: #14602f; --passed-ground: #fff; --quote: #8a9099;
  }
  body { font-size: 9.5pt; line-height: 1.5; }
  .frame { display: block; max-width: none; padding: 0; }
  nav, #filter, .skip, .look details { display: none !important; }
  section { margin-top: 8mm; }
  #conclusion, #basis, #findings, #forced-use, #film { break-before: page; margin-top: 0; }
  #conclusion { font-size: 9pt; line-height: 1.4; }
  #conclusion h3 { margin: 3mm 0 1mm; }
  #conclusion table { margin: 3mm 0; }
  #conclusion :is(th, td) { padding: .1rem .6rem; }
  #conclusion li { margin: 0; }
  .titles { columns: 3; }
  h2, h3, h4, caption, summary { break-after: avoid; }
  table { font-size: 8.5pt; }
  thead { display: table-header-group; }
  tr, .about, .facts > div { break-inside: avoid; }
  .finding { break-inside: auto; orphans: 3; widows: 3; }
  .finding > h4, .finding > .about { break-after: avoid; }
  details > summary { list-style: none; }
  .strip { display: flex; flex-wrap: wrap; gap: 2mm; }
  .step { width: 28mm; padding: 1mm 1.5mm; break-inside: avoid; font-size: 7.5pt; }
  .step.many { width: 100%; break-inside: auto; }
  .step.many .looks { display: flex; flex-wrap: wrap; gap: 2mm; }
  .step.many .look { width: 26mm; break-inside: avoid; }
  .look figcaption { font-size: 6.5pt; }
  .step .label { font-size: 7pt; }
  .gate > .told, .pair, .ladder, .timer { break-inside: avoid; }
  .gate h3, details.run > summary { break-after: avoid; }
  .thumb, .ladder td .thumb { width: 13mm; }
  .arm .thumb { width: 32mm; }
  svg, .key span { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  a { text-decoration: none; }
}
`;
}
