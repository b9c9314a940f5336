import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

import { type Probed, type ProbeId, probed } from '../../../evidence/kinds/stability.ts';
import type { Notes } from './probe.ts';

/** What the campaign has found so far, on the disk after every addition: an inspection that was killed goes on with it. */
export interface Findings {
  readonly probes: readonly Probed[];
  has(id: ProbeId): boolean;
  /** Begins a probe; what an earlier try of it found is forgotten. */
  begin(id: ProbeId): Notes;
  /** Says by which run it was done, and why not all of it was. */
  end(id: ProbeId, run: string | null, cut: { code: string; detail: string } | undefined): void;
}

export function openFindings(file: string, resume: boolean): Findings {
  const probes: Probed[] = resume ? readStored(file) : [];
  const write = (): void => {
    writeFileSync(`${file}.new`, `${JSON.stringify(probes)}\n`);
    renameSync(`${file}.new`, file);
  };
  const of = (id: ProbeId): Probed => {
    const known = probes.find((one) => one.id === id);
    if (known !== undefined) return known;
    const made: Probed = { id, run: null, untested: [], measurements: [] };
    probes.push(made);
    return made;
  };
  return {
    probes,
    has: (id) => probes.some((one) => one.id === id),
    begin: (id) => {
      Object.assign(of(id), { run: null, untested: [], measurements: [] });
      return {
        add: (measurement) => {
          of(id).measurements.push(measurement);
          write();
        },
        untested: (code, detail, setting) => {
          of(id).untested.push({ setting: setting ?? null, code, detail });
          write();
        },
      };
    },
    end: (id, run, cut) => {
      const one = of(id);
      one.run = run;
      if (cut !== undefined) one.untested.push({ setting: null, ...cut });
      write();
    },
  };
}

function readStored(file: string): Probed[] {
  if (!existsSync(file)) return [];
  try {
    return z.array(probed).safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? [];
  } catch {
    return [];
  }
}
