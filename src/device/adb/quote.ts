/** A word as the phone's shell reads it unchanged. */
export function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** A command line: words are quoted, a string is one already. */
export function commandLine(command: string | readonly string[]): string {
  return typeof command === 'string' ? command : command.map(quote).join(' ');
}
