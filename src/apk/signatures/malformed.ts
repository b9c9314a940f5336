import { visible } from '../../shared/text.ts';

/** A structure that breaks its own format. Internal: every reader of a scheme turns it into a coded issue or problem. */
export class Malformed extends Error {}

/** The reason in a thrown value, cut to one printable line. */
export function reasonOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return visible(text, 200);
}

export function hexId(id: number): string {
  return `0x${id.toString(16).padStart(8, '0')}`;
}
