import { InspectorError } from '../shared/errors.ts';
import { profiles } from '../standards/profiles/index.ts';
import type { Profile } from '../standards/profiles/profile.ts';

export const defaultProfile = 'regulation-2026';

export function findProfile(id: string): Profile {
  const profile = profiles.find((candidate) => candidate.id === id);
  if (profile !== undefined) return profile;
  const known = profiles.map((candidate) => candidate.id).join(', ');
  throw new InspectorError('option-invalid', {
    zh: `--profile ${id}：可选 ${known}`,
    en: `--profile ${id}: known profiles are ${known}`,
  });
}
