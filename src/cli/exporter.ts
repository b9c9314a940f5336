import { userInfo } from 'node:os';

/** Who exports, for the log: as told, or the user of this system. */
export function exporterName(told: string | undefined): string {
  const name = told?.trim() ?? '';
  if (name !== '') return name;
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number that has no name.
    return `uid ${process.getuid?.() ?? '?'}`;
  }
}
