import type { StoredCapture } from '../../evidence/kinds/screens.ts';

const longest = 24;

/** What a person would call a screen: the first short text on it that is no button, else the first of all. */
export function labelOf({ activity, texts }: StoredCapture): string {
  const short = texts.filter(({ text }) => text.trim() !== '' && text.length <= longest);
  const title = short.find(({ clickable, editable }) => !clickable && !editable) ?? short[0];
  return (title?.text ?? activity ?? '').slice(0, longest);
}
