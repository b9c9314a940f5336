import { sdks } from '../standards/sdks/index.ts';
import { bilingual } from './bilingual.ts';

const names = new Map(sdks.map(({ id, name }) => [id, bilingual(name)]));

/** Name of an SDK by its id or owner (`x5`, `sdk:x5`), fit for both languages; the id itself when it is not in the catalogue. */
export function sdkLabel(idOrOwner: string): string {
  const id = idOrOwner.replace(/^sdk:/, '');
  return names.get(id) ?? id;
}
