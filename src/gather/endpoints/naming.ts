import { namingHosts, namingTopLevels } from '../../standards/addresses.ts';

/** Whether a URL is a name (of a namespace, a schema, a licence, an example) that nobody connects to. */
export function isName(host: string, path: string): boolean {
  if (namingTopLevels.includes(host.slice(host.lastIndexOf('.') + 1))) return true;
  return namingHosts.some((known) => {
    if (host !== known.host && !host.endsWith(`.${known.host}`)) return false;
    return known.path === undefined || path.startsWith(known.path);
  });
}
