import type { Evidence } from '../../src/evidence/evidence.ts';
import { evidenceOf, type DeepPartial } from './evidence.ts';
import type { EvidenceOf } from '../../src/evidence/kinds/index.ts';

type Rest = Parameters<typeof evidenceOf>[0];
type TextEntry = DeepPartial<EvidenceOf<'texts'>['texts'][number]>;

/** Enough harmless Chinese texts of its own that an app is not taken for a shell around remote pages. */
const harmless = Array.from({ length: 40 }, (_, at): TextEntry => ({ text: `第${at}类公文的流转说明` }));

/** An app whose own texts are the given ones among many harmless ones. */
export function appSaying(own: readonly string[], rest: Rest = {}): Evidence {
  return evidenceOf({ ...rest, texts: { texts: [...own.map((text): TextEntry => ({ text })), ...harmless] } });
}

/** The same words, but in the texts of somebody else. */
export function appWithTextsOf(owner: string, texts: readonly string[], rest: Rest = {}): Evidence {
  const foreign = texts.map((text): TextEntry => ({ text, places: [{ file: 'assets/sdk.json', owner }] }));
  return evidenceOf({ ...rest, texts: { texts: [...foreign, ...harmless] } });
}

/** A thin native shell: hardly any text of its own. */
export function shellApp(rest: Rest = {}): Evidence {
  return evidenceOf({ ...rest, texts: { texts: [{ text: '加载中' }] } });
}
