import { unionOf } from '../places.ts';
import type { Item, Look } from '../look.ts';
import type { Sign } from '../sign.ts';
import { sign } from './make.ts';

const day = /^(\d{1,2})\s*(?:日|✓|✔|√|已签|未签|补|●)?$/;
const ticked = /✓|✔|√|已签|未签|补签|连续|缺卡|打卡/;
const booking = /预约|挂号|选择日期|出生|办理日期|号源|余号/;

/** A month of days in a grid, 1 to 28 … 31: the shape of a check-in calendar, and of any other; its words tell which. */
export function readCalendar({ items }: Look): Sign[] {
  const days = new Map<number, Item>();
  for (const item of items) {
    const match = day.exec(item.words);
    if (match !== null) days.set(Number(match[1]), days.get(Number(match[1])) ?? item);
  }
  let month = 0;
  while (days.has(month + 1)) month += 1;
  if (month < 28 || month > 31) return [];
  const cells = Array.from({ length: month }, (_, index) => days.get(index + 1)!);
  if (new Set(cells.map(({ bounds }) => bounds.left)).size < 5) return [];
  const all = items.map(({ words }) => words).join(' ');
  const marks = ticked.test(all) && !booking.test(all);
  const bounds = unionOf(cells.map((cell) => cell.bounds));
  const words = `1–${month} ${all.match(ticked)?.[0] ?? ''}`.trim();
  return [sign({ pattern: 'checkin', fact: 'present', weight: marks ? 0.7 : 0.2, words, bounds, byStructure: true })];
}
