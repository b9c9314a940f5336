import { Parser } from 'htmlparser2';

import type { SheetBudget } from './budget.ts';

type Attributes = Readonly<Record<string, string>>;

/** What is done with the elements of a part. Names come without their namespace's prefix. */
export interface PartHandler {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** How much is read before the clock is looked at, in UTF-16 units. */
const slice = 64 * 1024;
const deepest = 64;

/** Walks a part. Entities of a document type are not followed: what a stranger declares there stays text. Throws `budget-exceeded`, `sheet-unreadable`. */
export function readPart(xml: string, budget: SheetBudget, handler: PartHandler): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > deepest) throw budget.refuse({ zh: '表格内容嵌套过深', en: 'nested too deep' });
        handler.open?.(local(name), attributes);
      },
      ontext: (text) => handler.text?.(text),
      onclosetag(name) {
        depth -= 1;
        handler.close?.(local(name));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < xml.length; at += slice) {
    budget.check();
    parser.write(xml.slice(at, at + slice));
  }
  parser.end();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
