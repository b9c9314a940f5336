/** A value of the account file that must not leave the laboratory, by its name there. */
export interface AccountValue {
  name: string;
  value: string;
}

/** Shorter values stand in too many innocent texts. Han characters tell twice as much. */
const shortest = 4;

/** What a key is called that holds somebody's name: two Han characters of it are searched for too. */
const nameOfPerson = /name|姓名|xingming|contact|联系人/i;

/** Values found anywhere in a text, and those that are masked only where they are all of a field. Empty ones are nothing to hide. */
export interface SortedValues {
  searched: readonly AccountValue[];
  exactOnly: readonly AccountValue[];
}

export function sortValues(secrets: Readonly<Record<string, string>>): SortedValues {
  const all = Object.entries(secrets)
    .map(([name, value]) => ({ name, value: value.trim() }))
    .filter(({ value }) => value !== '');
  return { searched: all.filter(isTelling), exactOnly: all.filter((one) => !isTelling(one)) };
}

function isTelling({ name, value }: AccountValue): boolean {
  if (value.length >= shortest) return true;
  return nameOfPerson.test(name) && (value.match(/\p{Script=Han}/gu)?.length ?? 0) * 2 >= shortest;
}
