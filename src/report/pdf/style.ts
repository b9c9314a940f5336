import type { Document } from '../document/model.ts';

/** Chromium embeds this one as TrueType, Noto's CFF outlines as drawings of single characters; see docs/reports.md. */
const fonts =
  '"WenQuanYi Micro Hei", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "Droid Sans Fallback", sans-serif';
const mono = '"DejaVu Sans Mono", "Noto Sans Mono", "Liberation Mono", monospace, "WenQuanYi Micro Hei"';

/** A4; header with the report's number and footer with page numbers in the margins, none of the header on the cover. */
export function styleOf({ header, footer, locale }: Document): string {
  const box = (content: string) => `content: ${content}; font: 8.5pt ${fonts}; color: #5f6368;`;
  const indent = locale === 'zh-CN' ? '2em' : '0';
  return `
@page { size: A4; margin: 24mm 20mm 20mm 22mm;
  @top-left { ${box(cssText(header.left))} border-bottom: .4pt solid #8a8f98; padding-bottom: 1mm; vertical-align: bottom; margin-bottom: 3mm; white-space: nowrap; }
  @top-right { ${box(cssText(header.right))} border-bottom: .4pt solid #8a8f98; padding-bottom: 1mm; vertical-align: bottom; margin-bottom: 3mm; }
  @bottom-center { ${box(footerContent(footer))} }
}
@page cover { @top-left { content: none; border: none; } @top-right { content: none; border: none; } }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; font-family: ${fonts}; font-size: 10.5pt; line-height: 1.6; color: #1b1f24; font-synthesis: none; overflow-wrap: anywhere; }
h1, h2, h3, h4 { font-weight: 400; color: #14365c; line-height: 1.35; break-after: avoid; margin: 0; }
h2 { font-size: 15pt; margin: 7mm 0 3mm; padding-bottom: 1mm; border-bottom: .6pt solid #14365c; }
h3 { font-size: 12.5pt; margin: 5mm 0 2mm; }
h4 { font-size: 11pt; margin: 4mm 0 1.5mm; }
section.fresh { break-before: page; }
p { margin: 0 0 2mm; orphans: 2; widows: 2; }
p.body { text-indent: ${indent}; }
p.note { font-size: 9pt; color: #5f6368; }
p.warning { border: .8pt solid #b3261e; border-left-width: 3pt; padding: 2mm 3mm; color: #b3261e; break-inside: avoid; }
p.verdict { font-size: 14pt; text-align: center; border: .8pt solid #14365c; padding: 3mm; margin: 3mm 0; break-inside: avoid; }
p.keep { break-after: avoid; }
.left { text-align: left; } .centre { text-align: center; } .right { text-align: right; }
b { font-weight: 400; color: #14365c; } i { font-style: normal; color: #5f6368; }
code { font-family: ${mono}; font-size: .86em; }
a { color: inherit; text-decoration: none; }
.failed { color: #b3261e; } .advice { color: #8a5a00; } .open { color: #6b4fa0; } .passed { color: #1b6e3c; } .quiet { color: #5f6368; }
ol, ul { margin: 0 0 2mm; padding-left: 6mm; } li { margin: 0 0 .8mm; }
figure { margin: 2mm 0; text-align: center; break-inside: avoid; }
figure img { max-width: 100%; border: .4pt solid #b8c2cc; }
figcaption { font-size: 8.5pt; color: #5f6368; }
p.lost { border: .4pt dashed #8a8f98; padding: 1.5mm; font-size: 9pt; color: #5f6368; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: 1.5mm 0 3mm; font-size: 9pt; line-height: 1.45; }
caption { text-align: left; color: #14365c; padding: 2mm 0 1mm; break-after: avoid; font-size: 9.5pt; }
th, td { border: .4pt solid #8a8f98; padding: .8mm 1.5mm; vertical-align: top; text-align: left; font-weight: 400; }
thead { display: table-header-group; break-after: avoid; } thead th { background: #e8ecf1; color: #14365c; }
tr { break-inside: avoid; } tr.group td { background: #f3f5f8; color: #14365c; }
table.short { break-inside: avoid; }
table.facts th { background: #f3f5f8; }
td p, th p { margin: 0 0 .6mm; text-indent: 0; } td ol, td ul { margin: 0; padding-left: 4.5mm; } td figure { margin: 1mm 0; }
.cover { page: cover; break-after: page; min-height: 240mm; display: flex; flex-direction: column; }
.cover .above { text-align: center; font-size: 14pt; margin: 0; } .cover .logo { text-align: center; margin: 8mm 0; }
.cover h1 { font-size: 28pt; text-align: center; margin: 34mm 0 6mm; } .cover .subtitle { text-align: center; font-size: 13pt; margin-bottom: 10mm; }
.cover table { margin-top: 10mm; font-size: 10.5pt; } .cover .notes { margin-top: auto; }
.contents { break-after: page; } .contents ol { list-style: none; padding: 0; margin: 0; line-height: 1.45; }
.contents .title { font-size: 15pt; color: #14365c; text-align: center; margin-bottom: 5mm; }
.contents a { display: flex; gap: 2mm; } .contents .dots { flex: 1; border-bottom: .4pt solid #c5cbd3; margin-bottom: 2mm; min-width: 6mm; }
.contents .deep { padding-left: 6mm; font-size: 9.5pt; } .contents .at { min-width: 8mm; text-align: right; }
.contents .name { max-width: 145mm; }
p.end { text-align: center; margin-top: 8mm; }
`;
}

/** `第 {page} 页 共 {pages} 页` with counters in place of its placeholders. */
function footerContent(footer: string): string {
  return footer
    .split(/(\{pages?\})/)
    .map((part) => {
      if (part === '{page}') return 'counter(page)';
      return part === '{pages}' ? 'counter(pages)' : cssText(part);
    })
    .join(' ');
}

/** A CSS string in which every character but letters and digits is escaped: nothing in it ends the string, the rule or the style element. */
function cssText(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N}]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
