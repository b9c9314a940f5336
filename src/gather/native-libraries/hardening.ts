import type { LibraryFacts } from '../../apk/elf/model.ts';
import type { EvidenceOf } from '../../evidence/kinds/index.ts';

type Hardening = NonNullable<EvidenceOf<'native-libraries'>['libraries'][number]['hardening']>;

/**
 * A library without a stack mark is taken for one with a safe stack: bionic gives threads a stack that is not executable whatever a
 * library says, and only the mark "executable" tells that somebody wanted otherwise.
 */
export function hardeningOf(facts: LibraryFacts): Hardening {
  return {
    nx: facts.stack !== 'executable',
    relro: facts.relro,
    canary: facts.canary,
    fortify: facts.fortified.length > 0,
    textRelocations: facts.textRelocations,
    runpath: facts.runpath !== '' || facts.rpath !== '',
    stripped: facts.stripped,
  };
}
