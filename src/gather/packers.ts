import { packers } from '../standards/packers.ts';
import { readableManifests } from './all-manifests.ts';
import { dexPass } from './dex-pass.ts';
import { sortGaps } from './gaps.ts';
import { defineGatherer } from './gatherer.ts';
import { prefixTable } from './owner/prefixes.ts';
import { hiddenClasses, manifestClasses } from './packers/manifest-classes.ts';
import { findPackers, type PackerSign } from './packers/signs.ts';
import { signEntries } from './signs.ts';

export const packersGatherer = defineGatherer({
  kind: 'packers',
  needs: [],
  device: 'none',
  async gather(context) {
    const pass = await dexPass(context);
    const { parts, gaps } = readableManifests(context);
    const named = manifestClasses(parts);
    const signs = [
      ...named.flatMap((name) => classSign(name, 'AndroidManifest.xml')),
      ...[...pass.definedIn].flatMap(([name, file]) => classSign(name, file)),
    ];
    return {
      gaps: sortGaps([...pass.gaps, ...gaps]),
      packers: findPackers(packers, signEntries(context), signs),
      hiddenClasses: hiddenClasses(named, pass.definedIn),
    };
  },
});

const shells = prefixTable(
  packers.flatMap(({ id, classes = [] }) => classes.map((value) => [value, { id, value }] as const)),
);

function classSign(name: string, file: string): PackerSign[] {
  const shell = shells.find(name);
  return shell === undefined ? [] : [{ ...shell.value, place: { file, owner: 'unknown', class: name } }];
}
