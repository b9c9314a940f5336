import type { DocumentInput } from '../../document/input.ts';

export async function renderLaboratory(
  _input: DocumentInput,
  _template: { name: string; bytes: Uint8Array },
): Promise<Uint8Array> {
  throw new Error('not yet');
}
