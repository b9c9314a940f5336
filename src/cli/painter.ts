import type { Painter } from '../report/terminal/index.ts';

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34 } as const;

/** ANSI colours, or nothing where the output is not a terminal or NO_COLOR is set. */
export function painter(colours: boolean): Painter {
  return (style, text) => (colours ? `\u001B[${codes[style]}m${text}\u001B[0m` : text);
}
