/** `package\0install\0-r\0-S\0123` as the shell would be told: every word of `abb` is one argument of `cmd`. */
export function packageCommand(words: string): string {
  return ['cmd', ...words.split('\0')].map(quote).join(' ');
}

function quote(word: string): string {
  return /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
