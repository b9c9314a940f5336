/** Values this short stand in too many innocent words and numbers: they are taken out only where they stand alone. */
const short = 4;

/** Numbers of a widget tree's own: without them it could not be read again. */
const layout = String.raw`(?<!\b(?:index|drawing-order|rotation|width|height)=")`;

/**
 * Puts the names of secrets where their values stand: as they are, as XML and JSON write them, and as URLs and forms do, whose escapes may be
 * of either case.
 */
export function redactor(secrets: Readonly<Record<string, string>>): (text: string) => string {
  const known = Object.entries(secrets)
    .filter(([, value]) => value.trim() !== '')
    .flatMap(([name, value]) => [...formsOf(value)].map((form) => ({ form, name, pattern: patternOf(form) })))
    .toSorted((one, other) => other.form.length - one.form.length);
  if (known.length === 0) return (text) => text;
  return (text) => known.reduce((done, { name, pattern }) => done.replace(pattern, () => `‹${name}›`), text);
}

function formsOf(value: string): Set<string> {
  const url = encoded(value, encodeURIComponent);
  // What encodeURIComponent leaves and others escape: !'()*~ — and the blank that forms write as +.
  const strict = url.replaceAll(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const json = JSON.stringify(value).slice(1, -1);
  const ascii = json.replaceAll(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return new Set([
    value,
    escaped(value),
    json,
    ascii,
    encoded(value, encodeURI),
    url,
    url.replaceAll('%20', '+'),
    strict,
    strict.replaceAll('%20', '+'),
  ]);
}

function patternOf(form: string): RegExp {
  // %e5 is %E5.
  const source = literal(form).replaceAll(/(%|\\\\u)([0-9A-F]{2,4})/gi, (_, sign: string, digits: string) => {
    return sign + digits.replaceAll(/[a-f]/gi, (digit) => `[${digit.toLowerCase()}${digit.toUpperCase()}]`);
  });
  const whole = form.length < short ? `${besides(form, 0, '?<!')}${source}${besides(form, -1, '?!')}` : source;
  return new RegExp(/^\d+$/.test(form) ? `${layout}${outsideBounds(source)}${whole}` : whole, 'gu');
}

/** Letters and numbers do not run on into a short value. In Chinese they do: only a lone sign has to stand alone. */
function besides(form: string, edge: 0 | -1, look: '?<!' | '?!'): string {
  if (/[A-Za-z0-9_]/.test(form.at(edge) ?? '')) return `(${look}[A-Za-z0-9_])`;
  return form.length === 1 ? String.raw`(${look}[\p{L}\p{N}])` : '';
}

/** Not a coordinate, as in `bounds="[0,84][1080,210]"`. */
function outsideBounds(number: string): string {
  return String.raw`(?!(?<=\[)${number},-?\d+\])(?!(?<=\[-?\d{1,6},)${number}\])`;
}

/** Halves of a pair of surrogates have no encoding. */
function encoded(value: string, encode: (value: string) => string): string {
  try {
    return encode(value);
  } catch {
    return value;
  }
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
