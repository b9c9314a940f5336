import { conditionShape } from '../condition/schema.ts';
import { relations, selectorShape } from '../selector/schema.ts';

const selectorKeys = Object.keys(selectorShape);
const conditionKeys = Object.keys(conditionShape);

/** Keys of the groups that stand in steps and in the head, by the name of the group. */
const groups: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...[...relations, 'visible', 'notVisible', 'into', 'over', 'element'].map((name): [string, readonly string[]] => [
    name,
    selectorKeys,
  ]),
  ...['any', 'not', 'while', 'blocked'].map((name): [string, readonly string[]] => [name, conditionKeys]),
  ['app state', ['start']],
  ['title', ['zh', 'en']],
  ['about', ['zh', 'en']],
]);

/** Which keys the group at `path` may have; `own` are those of the form that the path begins in. */
export function knownKeysAt(path: readonly PropertyKey[], own: readonly string[]): readonly string[] {
  const name = path.findLast((part) => typeof part === 'string');
  return name === undefined ? own : (groups.get(name) ?? own);
}
