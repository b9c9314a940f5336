import { draftGb2026 } from './draft-gb-2026.ts';
import type { Profile } from './profile.ts';
import { regulation2026 } from './regulation-2026.ts';

/** All rule profiles; the first one is used where none is asked for. */
export const profiles: readonly [Profile, ...Profile[]] = [regulation2026, draftGb2026];

export function profileById(id: string): Profile | undefined {
  return profiles.find((profile) => profile.id === id);
}
