import type { Locale } from '../../i18n/locale.ts';
import type { Inspection } from '../../inspection/model.ts';
import type { AnyRule } from '../../rules/rule.ts';

export type Painter = (style: 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue', text: string) => string;

export interface Shown {
  inspection: Inspection;
  rules: readonly AnyRule[];
  locale: Locale;
  folder: string;
  reports: readonly string[];
  /** Columns of the terminal. */
  width: number;
}
