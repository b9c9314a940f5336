import { type GlobPiece, globMatcher, hasGlob } from './glob.ts';

/** More files than this a pattern does not name. */
const maxMatches = 10_000;

/** Existing paths that a pattern names, sorted as the folders list them; none: the shell keeps the pattern. */
export function pathsMatching(
  pattern: readonly GlobPiece[],
  files: { list(path: string): readonly string[] | undefined; exists(path: string): boolean; directory: string },
): string[] {
  const segments = splitSegments(pattern);
  const absolute = segments.length > 1 && segments[0]?.every(({ text }) => text === '') === true;
  let found = [''];
  for (const [index, segment] of segments.entries()) {
    const last = index === segments.length - 1;
    const literal = segment.map(({ text }) => text).join('');
    if (literal === '' && index === 0 && absolute) {
      found = ['/'];
      continue;
    }
    found = found.flatMap((folder) => {
      const where = folder.startsWith('/') ? folder : `${files.directory}/${folder}`;
      // Only what is matched is listed: a shell may pass through folders that it may not list.
      const names = hasGlob(segment) ? matching(files.list(where) ?? [], segment) : [literal];
      return names
        .filter((name) => !last || files.exists(`${where}/${name}`))
        .map((name) => folder + name + (last ? '' : '/'));
    });
    if (found.length > maxMatches) return [];
  }
  return found;
}

function matching(names: readonly string[], segment: readonly GlobPiece[]): string[] {
  const matches = globMatcher(segment);
  const hidden = segment[0]?.text.startsWith('.') === true;
  return names.filter((name) => (hidden || !name.startsWith('.')) && matches(name));
}

function splitSegments(pattern: readonly GlobPiece[]): GlobPiece[][] {
  const segments: GlobPiece[][] = [[]];
  for (const { text, quoted } of pattern) {
    for (const [index, part] of text.split('/').entries()) {
      if (index > 0) segments.push([]);
      if (part !== '') segments.at(-1)?.push({ text: part, quoted });
    }
  }
  return segments;
}
