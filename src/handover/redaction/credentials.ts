/** What stands for a token that was taken out. */
const tokenMask = '‹token›';

const masked = '(?!\\s*‹token›)';
const header = '(?:set-cookie2?|cookie|authorization|proxy-authorization|x-(?:[a-z]{1,20}-){0,6}token)';
const key =
  '[\\w-]{0,40}(?:token|passw(?:or)?d|passwd|pwd|secret|session[_-]?id|jsessionid|ticket|api[_-]?key|access[_-]?key|credential|captcha|sms[_-]?code|verify[_-]?code)';

/** Each with one group before the part that is masked. */
const patterns: readonly RegExp[] = [
  /()\beyJ[\w-]{5,}\.eyJ[\w-]{5,}(?:\.[\w-]*)?/g,
  /(\b(?:Bearer|Basic|Digest|Token)\s+)(?!‹)(?=[^\s"'<>]*\d)[\w.~+/-]{8,}=*/gi,
  new RegExp(`(\\b${header}\\\\?["']?\\s*[:=]\\s*\\\\?["']?)${masked}[^\\r\\n"'\\\\<]{4,4000}`, 'gi'),
  new RegExp(`(\\b${key}\\\\?["']?\\s*[=:]\\s*\\\\?["']?)${masked}[^\\s&"'<>,;(){}\\[\\]\\\\‹]{4,4000}`, 'gi'),
  // Words of a screen: what follows has to look like a value, not like another sentence.
  /((?:密码|口令|验证码|校验码|动态码)(?:是|为)?\s*[:：=]?\s*)(?=[!-~]{0,64}\d)[!-~]{4,64}/g,
];

/** Takes tokens, cookies and passwords out by what stands before them. */
export function withoutCredentials(text: string): string {
  // Nearly every text of an app has none of these.
  if (
    !/eyJ|bearer|basic|digest|token|cookie|authori|pass|pwd|secret|session|ticket|key|cred|captcha|code|[码令]/i.test(
      text,
    )
  )
    return text;
  return patterns.reduce((done, pattern) => done.replace(pattern, `$1${tokenMask}`), text);
}
