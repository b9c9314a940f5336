import { namingHosts, namingTopLevels, noticeExtensions, noticeFile, packageRoots } from '../../standards/addresses.ts';

/** Whether a URL is a name (of a namespace, a schema, a licence, an example) that nobody connects to. */
export function isName(host: string, path: string): boolean {
  if (namingTopLevels.includes(host.slice(host.lastIndexOf('.') + 1)) || isPackage(host)) return true;
  return namingHosts.some((known) => {
    if (host !== known.host && !host.endsWith(`.${known.host}`)) return false;
    return known.path === undefined || path.startsWith(known.path);
  });
}

/** `javax.xml.transform`, `com.example.Feature`: three labels or more from the top level down, and none at the end. */
function isPackage(host: string): boolean {
  const labels = host.split('.');
  const last = labels[labels.length - 1] ?? '';
  return labels.length > 2 && packageRoots.includes(labels[0] ?? '') && !['com', 'cn', 'net', 'org'].includes(last);
}

/** Whether a packed file only carries the notices of libraries. Pages (`license.html`) may be the app's own agreement and are none. */
export function isNoticeFile(file: string): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1).toLowerCase();
  if (!noticeFile.test(name)) return false;
  const dot = name.lastIndexOf('.');
  return dot === -1 || noticeExtensions.includes(name.slice(dot + 1));
}
