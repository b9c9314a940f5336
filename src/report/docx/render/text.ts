/** What XML 1.0 cannot hold (2.2), noncharacters included; `visible()` has taken care of nearly all of it before. */
// eslint-disable-next-line no-control-regex
const illegal =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function xmlText(text: string): string {
  return text.replace(illegal, '\uFFFD');
}
