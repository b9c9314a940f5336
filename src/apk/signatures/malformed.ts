import { visible } from '../../shared/text.ts';

/** The reason in a thrown value, cut to one printable line. */
export function reasonOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return visible(text, 200);
}

export function hexId(id: number): string {
  return `0x${id.toString(16).padStart(8, '0')}`;
}
