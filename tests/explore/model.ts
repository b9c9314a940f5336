import { fileURLToPath, pathToFileURL } from 'node:url';

import * as chance from '../../src/explore/chance.ts';
import * as graph from '../../src/explore/graph.ts';
import type { Outcome } from '../../src/explore/look.ts';
import * as map from '../../src/explore/map.ts';
import * as policies from '../../src/explore/policies/index.ts';
import type { PolicyName } from '../../src/explore/policies/policy.ts';
import * as signature from '../../src/explore/signature.ts';
import * as wander from '../../src/explore/wander.ts';
import type { Hand } from '../../src/explore/wander.ts';
import * as offers from '../../src/scenario/explore/offers.ts';
import * as guard from '../../src/scenario/guard/make.ts';

const modules: Readonly<Record<string, object>> = {
  'explore/chance.js': chance,
  'explore/graph.js': graph,
  'explore/map.js': map,
  'explore/policies/index.js': policies,
  'explore/signature.js': signature,
  'explore/wander.js': wander,
  'scenario/explore/offers.js': offers,
  'scenario/guard/make.js': guard,
};

/** As the scripts ask for modules of the product. */
export const load = (path: string): Promise<object> => Promise.resolve(modules[path] ?? {});

export interface Spec {
  name: string;
}

export interface ModelHand extends Hand {
  app: { seen: Set<string>; reset(): void };
  first(): Outcome;
}

export interface Measured {
  classes: number;
  edges: number;
  steps: number;
  reached: number[];
  end: string;
  missed: string[];
  graph: string;
}

export interface Expanded {
  data: object;
  classes: Set<string>;
  edges: number;
  plants: { kind: string; pattern: string; depth: number }[];
}

interface Scripts {
  readSpecs(folder: string): Spec[];
  measurePolicy(spec: Spec, policy: PolicyName, seed: number, loader: typeof load): Promise<Measured>;
  measureMonkey(spec: Spec, seed: number, loader: typeof load): Promise<number[]>;
  expand(spec: Spec, options?: { harmless: boolean }): Expanded;
  modelHand(data: object, loader: typeof load): Promise<ModelHand>;
}

async function script(name: string): Promise<Partial<Scripts>> {
  const path = fileURLToPath(new URL(`../../scripts/explore/${name}.mjs`, import.meta.url));
  return (await import(pathToFileURL(path).href)) as Partial<Scripts>;
}

const { readSpecs, ...scripts } = {
  ...(await script('measure')),
  ...(await script('expand')),
  ...(await script('hand')),
} as Scripts;

export const { expand, measureMonkey, measurePolicy, modelHand } = scripts;

export const specs = readSpecs(fileURLToPath(new URL('../specimens/generated', import.meta.url)));

export function specOf(name: string): Spec {
  const spec = specs.find((one) => one.name === name);
  if (spec === undefined) throw new Error(`no generated app ${name}`);
  return spec;
}

export const budget = { steps: 2000, milliseconds: Number.POSITIVE_INFINITY, screens: 2000, depth: 100 };
