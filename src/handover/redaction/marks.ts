/** What the runner or an earlier redaction left where a secret stood. */
const mark = /‹[A-Za-z][\w-]{0,63}›/;

/** A widget that says so had the secret on the screen all the same. */
export function isMarked(text: string): boolean {
  return text.includes('‹') && mark.test(text);
}
