/** The parts of CycloneDX 1.6 (ECMA-424) that we write. */
export interface Property {
  name: string;
  value: string;
}

export interface Occurrence {
  location: string;
  line?: number;
  offset?: number;
  symbol?: string;
  additionalContext?: string;
}

export interface Component {
  type: 'application' | 'framework' | 'library';
  'bom-ref': string;
  name: string;
  version?: string;
  description?: string;
  supplier?: { name: string };
  purl?: string;
  hashes?: { alg: 'SHA-256'; content: string }[];
  evidence?: { occurrences: Occurrence[] };
  properties?: Property[];
}

export interface Dependency {
  ref: string;
  dependsOn: string[];
}

export interface Bom {
  $schema: string;
  bomFormat: 'CycloneDX';
  specVersion: '1.6';
  serialNumber: string;
  version: 1;
  metadata: {
    timestamp: string;
    lifecycles: { phase: 'post-build' }[];
    tools: { components: { type: 'application'; name: string; version: string }[] };
    component: Component;
    properties: Property[];
  };
  components: Component[];
  dependencies: Dependency[];
  compositions: { aggregate: 'incomplete' | 'unknown'; assemblies: string[] }[];
}
