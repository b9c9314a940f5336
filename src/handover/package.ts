import { readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';

import { digestFile } from '../evidence/seal/digest.ts';
import { packageFile } from '../evidence/seal/sums.ts';
import type { Inspection } from '../inspection/model.ts';
import { byText } from '../shared/order.ts';
import type { Packed } from './archive/write.ts';
import type { Derived } from './bundle/derive.ts';
import type { Redactor } from './redaction/redactor.ts';

const names = z.array(z.string());

/**
 * `export.json`: what an evidence package holds. Layout of a package:
 *
 *     export.json          this
 *     export.json.<key id>.sig   with `--sign` only: a signature over this
 *     inspection.json      verdicts and conclusion, redacted
 *     bundle/              redacted evidence, a bundle of its own; `redactionOf` in its index names the original
 *     original/            index, seals and signatures of the original, byte for byte
 *     report.<locale>.*    made from the two redacted parts
 *     raw/                 with `--with-raw` only: the original inspection.json and bundle/
 */
const packageIndex = z.object({
  schemaVersion: z.literal(1),
  tool: z.object({ name: z.literal('zhijian'), version: z.string() }),
  inspection: z.string(),
  /** Root hashes. */
  original: z.object({ sha256: z.string(), indexIncluded: z.boolean() }),
  bundle: z.object({ sha256: z.string() }),
  raw: z.boolean(),
  redaction: z.object({
    /** Names of the account file whose values were searched for everywhere, and those too short for more than whole fields. */
    searched: names,
    wholeFieldsOnly: names,
    /** Names of values that were masked, and that the last search of the finished package could not look for: they are too short. */
    notSearchedAgain: names,
    /** Files of the original that differ or are missing in the derived bundle; their hashes stand in its index. */
    changed: z.number().int(),
    /** Pictures painted over, in part or as a whole. */
    painted: names,
    /** Pictures of which no tree tells what stands on them. */
    unsearched: names,
    /** Files that are not in the package because they could not be searched. */
    leftOut: names,
  }),
  /** Reports of the inspection that could not be made anew from redacted evidence and are not in the package. */
  reportsLeftOut: names,
  /** Every other file but the signatures over this one, those of raw/ too, sorted. */
  files: z.array(z.object({ path: z.string(), size: z.number().int(), sha256: z.string(), sm3: z.string() })),
});
export type PackageIndex = z.infer<typeof packageIndex>;

interface Facts {
  inspection: Inspection;
  original: string;
  derived: Derived;
  redactor: Redactor;
  withRaw: boolean;
  originalIndex: boolean;
  reportsLeftOut: readonly string[];
  /** What goes into the package from elsewhere. */
  raw: readonly Packed[];
}

/** Lists what stands in the folder and what comes to it, and writes that into it. */
export function writePackageIndex(folder: string, facts: Facts): PackageIndex {
  const { derived, inspection, original, originalIndex, redactor, reportsLeftOut, withRaw } = facts;
  const index: PackageIndex = {
    schemaVersion: 1,
    tool: inspection.tool,
    inspection: inspection.id,
    original: { sha256: original, indexIncluded: originalIndex },
    bundle: { sha256: derived.sha256 },
    raw: withRaw,
    redaction: {
      searched: redactor.values.searched.map(({ name }) => name),
      wholeFieldsOnly: redactor.values.exactOnly.map(({ name }) => name),
      notSearchedAgain: [...redactor.notSearchedAgain],
      changed: derived.index.redactionOf?.files.length ?? 0,
      painted: [...derived.painted],
      unsearched: [...derived.unsearched],
      leftOut: [...derived.leftOut],
    },
    reportsLeftOut: [...reportsLeftOut],
    files: describeFiles([...filesIn(folder), ...facts.raw]),
  };
  writeFileSync(join(folder, packageFile), `${JSON.stringify(index, null, 2)}\n`);
  return index;
}

function describeFiles(files: readonly Packed[]): PackageIndex['files'] {
  return files
    .map(({ file, name }) => {
      const { sha256, size, sm3 = '' } = digestFile(file);
      return { path: name, size, sha256, sm3 };
    })
    .toSorted((one, other) => byText(one.path, other.path));
}

/** Every file in a folder, as it stands in a package. */
export function filesIn(folder: string): Packed[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => {
      const full = join(file.parentPath, file.name);
      return { name: relative(folder, full).split(sep).join('/'), file: full };
    });
}
