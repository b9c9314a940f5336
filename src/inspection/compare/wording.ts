/** Longer wordings differ where they are cut as little as anywhere else. */
const longest = 120;

/** What stands for a secret that was taken out: the same words with it and without it are the same thing. */
const masked = /‹[^‹›]{1,64}›/g;

/** Words in the form in which two looks at one thing are equal: without digits (counters, dates), blanks, punctuation and case. */
export function comparableWording(text: string): string {
  return text
    .replace(masked, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{N}\p{Z}\p{P}\p{S}\p{C}]+/gu, '')
    .slice(0, longest);
}

/** A name of the package that the next build may number anew: `classes3.dex`, `main.7f3a9c21.js`. */
export function comparableFile(file: string): string {
  return file
    .replace(/(^|\/)classes\d+\.dex$/, '$1classes.dex')
    .replace(/[.-](?=[0-9a-f]*\d)[0-9a-f]{6,32}(?=\.)/g, '.#')
    .slice(0, 300);
}
