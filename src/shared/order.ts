/** Order by UTF-16 unit, for `sort`: the same on every machine, which `localeCompare` is not. */
export function byText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
