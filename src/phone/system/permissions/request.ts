import type { PhoneProfile } from '../../profile.ts';
import type { SystemDialogs } from '../model.ts';
import type { InstalledPackage } from '../packages/model.ts';
import { backgroundLocation, coarseLocation, fineLocation, runtimePermission } from './catalogue.ts';
import type { Permissions } from './permissions.ts';

type Answer = Awaited<ReturnType<SystemDialogs['askPermission']>>;

/**
 * `Activity.requestPermissions`: groups what is asked for, shows one dialog per group that is still open and records the answers as
 * PermissionController does (GrantPermissionsActivity, GrantPermissionsViewModel).
 */
export async function requestPermissions(
  context: {
    profile: PhoneProfile;
    permissions: Permissions;
    dialogs: Pick<SystemDialogs, 'askPermission'> & { readonly locationPrecision: 'fine' | 'coarse' };
  },
  app: InstalledPackage,
  wanted: readonly string[],
): Promise<Record<string, boolean>> {
  const { permissions, profile } = context;
  const open = openPermissions(app, wanted, profile.apiLevel);
  const groups = new Map<string, string[]>();
  for (const name of open) {
    const group = runtimePermission(name, profile.apiLevel)?.group ?? name;
    groups.set(group, [...(groups.get(group) ?? []), name]);
  }
  let index = 0;
  for (const members of groups.values()) {
    const asked = Math.max(...members.map((name) => refusals(app, name)));
    const request = { package: app.name, label: app.label, permissions: members, index, count: groups.size, asked };
    const answer = await context.dialogs.askPermission(request);
    const approximate =
      profile.apiLevel >= 31 && members.includes(fineLocation) && context.dialogs.locationPrecision === 'coarse';
    record(context, app, members, approximate ? withoutPrecision(answer) : answer);
    index += 1;
  }
  return Object.fromEntries(wanted.map((name) => [name, permissions.isGranted(app, name)]));
}

/** The dialog of Android 12 and later asks for the precision and the duration at once. */
function withoutPrecision(answer: Answer): Answer {
  return answer === 'deny' || answer === 'deny-forever' ? answer : 'allow-limited';
}

/** Declared, not granted, not refused for good. */
function openPermissions(app: InstalledPackage, wanted: readonly string[], apiLevel: number): readonly string[] {
  const askedTogether =
    wanted.includes(backgroundLocation) && wanted.some((name) => name === fineLocation || name === coarseLocation);
  // From Android 11 on, foreground and background location asked for at once are both refused without a dialog.
  if (askedTogether && apiLevel >= 30 && app.manifest.sdk.effectiveTarget >= 30) return [];
  return [...new Set(wanted)].filter((name) => {
    const state = app.runtimePermissions.get(name);
    return state !== undefined && !state.granted && !state.flags.has('USER_FIXED');
  });
}

function refusals(app: InstalledPackage, name: string): number {
  return app.runtimePermissions.get(name)?.flags.has('USER_SET') === true ? 1 : 0;
}

function record(
  { permissions, profile }: { permissions: Permissions; profile: PhoneProfile },
  app: InstalledPackage,
  members: readonly string[],
  answer: Answer,
): void {
  for (const name of members) {
    if (refuses(name, members, answer)) {
      const forGood = answer === 'deny-forever' || (profile.apiLevel >= 30 && refusals(app, name) > 0);
      permissions.revoke(app, name, forGood ? ['USER_SET', 'USER_FIXED'] : ['USER_SET']);
    } else permissions.grant(app, name, answer === 'allow-once' ? ['USER_SET', 'ONE_TIME'] : ['USER_SET']);
  }
}

/** What an answer leaves out: the precise location of an approximate grant, the background of a foreground one. */
function refuses(name: string, members: readonly string[], answer: Answer): boolean {
  if (answer === 'deny' || answer === 'deny-forever') return true;
  if (name === backgroundLocation && members.length > 1) return answer !== 'allow';
  if (answer !== 'allow-limited') return false;
  return name === fineLocation || /READ_MEDIA_(?:IMAGES|VIDEO)$/.test(name);
}
