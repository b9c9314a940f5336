import type { EvidenceOf } from '../../evidence/kinds/index.ts';

type Config = EvidenceOf<'network-security'>;

/**
 * Whether the configuration permits cleartext to a host, as the platform decides it: the domain-config with the longest matching name,
 * else the base-config. Indexed by name, since both the domains and the hosts asked about come from a stranger's package.
 */
export function permittedHosts({ base, domains }: Config): (host: string) => boolean {
  const exact = new Map<string, boolean>();
  const below = new Map<string, boolean>();
  for (const entry of domains)
    for (const { name, includeSubdomains } of entry.domains) {
      if (!exact.has(name)) exact.set(name, entry.cleartext);
      if (includeSubdomains && !below.has(name)) below.set(name, entry.cleartext);
    }
  return (host) => {
    const own = exact.get(host);
    if (own !== undefined) return own;
    for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) {
      const parent = below.get(host.slice(dot + 1));
      if (parent !== undefined) return parent;
    }
    return base.cleartext;
  };
}
