import { fill, type Locale, pick } from '../../../i18n/locale.ts';
import { type Text, type TextValues, visible } from '../../../shared/text.ts';

/** A string of the app: made visible, bounded, and isolated so that its writing direction touches nothing around it. */
export function Quoted({ text, limit = 300 }: { text: string; limit?: number }) {
  return <bdi>{visible(text, limit)}</bdi>;
}

/** The same for names of code and files: set in the fixed-width face. */
export function Name({ text, limit = 300 }: { text: string; limit?: number }) {
  return (
    <code>
      <Quoted text={text} limit={limit} />
    </code>
  );
}

/** A catalogue sentence with its values isolated one by one. */
export function Filled({ text, values, locale }: { text: Text; values: TextValues | undefined; locale: Locale }) {
  const pieces = pick(text, locale).split(/(\{\w+\})/);
  return (
    <>
      {pieces.map((piece) => {
        const name = /^\{(\w+)\}$/.exec(piece)?.[1];
        if (name === undefined) return piece;
        return <bdi>{fill({ zh: piece, en: piece }, locale, values)}</bdi>;
      })}
    </>
  );
}
