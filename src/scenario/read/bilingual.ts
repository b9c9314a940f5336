import type { Text } from '../../shared/text.ts';

const between = ' ‖ ';

/** Both languages in the one string that a schema's own message can be. */
export function bilingual(zh: string, en: string): { error: string } {
  return { error: zh + between + en };
}

/** What `bilingual` joined; undefined for the schema library's own messages. */
export function inBoth(message: string): Text | undefined {
  const at = message.indexOf(between);
  return at < 0 ? undefined : { zh: message.slice(0, at), en: message.slice(at + between.length) };
}
