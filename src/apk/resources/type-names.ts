/** Resource types whose string values are paths inside the APK (developer.android.com "Resource types"). */
const fileTypes = new Set([
  'anim',
  'animator',
  'color',
  'drawable',
  'font',
  'interpolator',
  'layout',
  'menu',
  'mipmap',
  'navigation',
  'raw',
  'transition',
  'xml',
]);

/** Types that hold neither paths nor text that a person reads. */
const valueTypes = new Set(['attr', 'bool', 'dimen', 'fraction', 'id', 'integer', 'macro', 'style', 'styleable']);

export function holdsFiles(typeName: string): boolean {
  return fileTypes.has(typeName);
}

/** True also for type names nobody knows: an obfuscator may have renamed `string`. */
export function holdsTexts(typeName: string): boolean {
  return !fileTypes.has(typeName) && !valueTypes.has(typeName) && !typeName.startsWith('^attr-private');
}
