/** What stands for a token that was taken out. */
const tokenMask = '‹token›';

const masked = '(?!\\s*‹token›)';
const header =
  '(?:set-cookie2?|cookie|authorization|proxy-authorization|x-(?:[a-z]{1,20}-){0,6}(?:token|auth|session|csrf))';

/** Words that end the name of a secret, whatever stands before them, and short ones that are the end of other words too. */
const ending =
  'token|passw(?:or)?d|passwd|passphrase|pwd|secret|session[_-]?(?:id|key)|sess(?:ion)?id|ticket|(?:api|access|app|private)[_-]?key|credential|captcha|(?:open|union)[_-]?id|(?:sms|verify|verification|auth)[ _-]?code';
const standing = 'sid|otp|csrf|xsrf';
const key = `(?:[\\w-]{0,40}(?:${ending})|(?<![A-Za-z0-9])(?:[\\w-]{0,40}[_-])?(?:${standing}))`;
const assigned = `\\b${key}\\\\*["']?\\s*[=:]\\s*`;
/** What a field says that holds nothing. */
const nothing = '(?!(?:null|undefined|none|nil|true|false)\\b)';

/** What codes and passwords are called on Chinese screens and in messages. */
const code = '(?:验证码|校验码|动态码|短信码|动态密码|授权码)';

/** Each with a first group before the part that is masked. */
const patterns: readonly RegExp[] = [
  /()\beyJ[\w-]{5,}\.eyJ[\w-]{5,}(?:\.[\w-]*)?/g,
  /(\b(?:Bearer|Basic|Digest|Token)\s+)(?!‹)(?=[^\s"'<>]*\d)[\w.~+/-]{8,}=*/gi,
  new RegExp(`(\\b${header}\\\\?["']?\\s*[:=]\\s*\\\\?["']?)${masked}[^\\r\\n"'\\\\<]{1,4000}`, 'gi'),
  // Quoted, by as many backslashes as the quoting is deep: everything up to the same quote, or to the end of the line where it was cut off.
  new RegExp(
    `(${assigned}(\\\\*)(["']))(?!‹[^‹›]{1,64}›\\2\\3)(?!(?<!\\\\)\\2\\3)(?:(?!(?<!\\\\)\\2\\3)[^\\r\\n])+`,
    'gi',
  ),
  // Unquoted: up to a blank; brackets and commas behind the last character are those of the text around it.
  new RegExp(`(${assigned})(?!\\\\*["'])${nothing}[^\\s&"'<>\\\\‹]*[^\\s&"'<>\\\\‹,;.(){}\\[\\]]`, 'gi'),
  // Words of a screen: what follows has to look like a value, not like another sentence.
  new RegExp(`((?:密码|口令|${code})(?:是|为)?\\s*[:：=]?\\s*)(?=[!-~]{0,64}\\d)[!-~]{4,64}`, 'g'),
  /((?:密码|口令)\s*[:：=]\s*)(?!请|\S{0,64}(?:位|个|字符|数字|字母))(?=[^\s，。；、]{0,64}\d)[^\s，。；、‹]{4,64}/g,
  // Some messages say the code first.
  new RegExp(`()(?<![\\d.])\\d{4,8}(?=\\s*(?:[（(]|[是为][您你]的)[^，。\\s\\d]{0,12}${code})`, 'g'),
];

const wholeKey = new RegExp(`^${key}$`, 'i');

/** Takes tokens, cookies and passwords out by what stands before them. */
export function withoutCredentials(text: string): string {
  // Nearly every text of an app has none of these.
  if (
    !/eyJ|bearer|basic|digest|token|cookie|auth|pass|pwd|secret|sess|sid|ticket|key|cred|captcha|code|otp|csrf|xsrf|openid|unionid|open.id|union.id|[码令]/i.test(
      text,
    )
  )
    return text;
  return patterns.reduce((done, pattern) => done.replace(pattern, `$1${tokenMask}`), text);
}

/** The value of a member of JSON, masked as a whole where its name says that it is a secret. */
export function withoutCredential(name: string, value: string): string {
  if (value === '' || /^‹[^‹›]{1,64}›$/.test(value) || !wholeKey.test(name)) return value;
  return tokenMask;
}
