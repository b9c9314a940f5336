/** A string as YAML holds it in a flow: plain where nothing can be misread, else in double quotes, whose escapes are those of JSON. */
export function scalar(text: string): string {
  return /^\p{Script=Han}[\p{Script=Han}\p{L}]*$/u.test(text) ? text : quoted(text);
}

function quoted(text: string): string {
  return JSON.stringify(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
