/** Shorter values stand in too many innocent texts. */
const shortest = 4;

/** Puts the names of secrets where their values stand, also as XML writes them. */
export function redactor(secrets: Readonly<Record<string, string>>): (text: string) => string {
  const values = Object.entries(secrets)
    .filter(([, value]) => value.length >= shortest)
    .flatMap(([name, value]) => [value, escaped(value)].map((form) => ({ form, name })))
    .toSorted((one, other) => other.form.length - one.form.length);
  if (values.length === 0) return (text) => text;
  return (text) => values.reduce((done, { form, name }) => done.replaceAll(form, `‹${name}›`), text);
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
