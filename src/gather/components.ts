import type { Component, IntentFilter } from '../apk/manifest/model.ts';
import type { EvidenceOf } from '../evidence/kinds/index.ts';
import { allManifests } from './all-manifests.ts';
import { defineGatherer } from './gatherer.ts';
import { metaDataRows } from './manifest.ts';
import { ownersOf, type Owners } from './owner.ts';

type ComponentEvidence = EvidenceOf<'components'>['components'][number];

export const componentsGatherer = defineGatherer({
  kind: 'components',
  needs: [],
  device: 'none',
  async gather(context) {
    const { parts, gaps } = allManifests(context);
    const owners = ownersOf(context);
    // A split that repeats a component of the base adds nothing: the base's declaration wins at installation.
    const byKey = new Map<string, Component>();
    for (const component of parts.flatMap(({ manifest }) => manifest.components)) {
      const key = `${component.kind}\0${component.name}`;
      if (!byKey.has(key)) byKey.set(key, component);
    }
    const sorted = [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? []);
    return {
      gaps: [...gaps],
      components: sorted.map((component) => describe(component, owners)),
    };
  },
});

function describe(component: Component, owners: Owners): ComponentEvidence {
  const provider = component.kind === 'provider' ? component : undefined;
  return {
    type: component.kind,
    name: component.name,
    owner: owners.ofClass(component.name),
    exported: component.exported ?? null,
    effectiveExported: component.effectiveExported,
    enabled: component.enabled ?? null,
    permission: component.permission ?? null,
    readPermission: provider?.readPermission ?? null,
    writePermission: provider?.writePermission ?? null,
    process: component.process ?? null,
    authorities: provider?.authorities.toSorted() ?? [],
    grantUriPermissions: provider?.grantUriPermissions ?? null,
    foregroundServiceTypes: component.kind === 'service' ? component.foregroundServiceTypes.toSorted() : [],
    filters: component.intentFilters.map(describeFilter),
    metaData: metaDataRows(component.metaData),
  };
}

function describeFilter({
  actions,
  categories,
  data,
  autoVerify,
  priority,
}: IntentFilter): ComponentEvidence['filters'][number] {
  const hosts = data.map(({ host, port }) => (host === undefined || port === undefined ? host : `${host}:${port}`));
  return {
    actions: [...actions],
    categories: [...categories],
    schemes: distinct(data.map(({ scheme }) => scheme)),
    hosts: distinct(hosts),
    paths: distinct(data.flatMap(({ paths }) => paths.map(({ value }) => value))),
    mimeTypes: distinct(data.map(({ mimeType }) => mimeType)),
    autoVerify: autoVerify ?? false,
    priority: priority ?? null,
  };
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))].sort();
}
