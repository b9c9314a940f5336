/**
 * A secret as evidence shows it: recognisable to who owns it, of no use to others. Up to four characters at each end, never more than a
 * third of the whole.
 */
export function maskSecret(value: string): string {
  const shown = Math.min(4, Math.floor(value.length / 6));
  return shown === 0 ? '***' : `${value.slice(0, shown)}***${value.slice(-shown)}`;
}
