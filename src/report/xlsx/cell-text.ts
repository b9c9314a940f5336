/**
 * Text as a spreadsheet file has to hold it: `_x003D_` stands for `=` there, so text that happens to look so is written as `_x005F_x003D_`
 * and reads as it was.
 */
export function cellText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
