/** A structure that breaks its own format. Internal: every reader of a scheme turns it into a coded issue or problem. */
export class Malformed extends Error {}

/** The reason in a thrown value, cut to one printable line. */
export function reasonOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return printable(text).slice(0, 200);
}

/** Text from a stranger's file with control characters escaped, for details. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

export function hexId(id: number): string {
  return `0x${id.toString(16).padStart(8, '0')}`;
}
