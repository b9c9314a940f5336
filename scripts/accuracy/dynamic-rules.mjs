/** Kinds of evidence that take a phone. */
const driven = new Set([
  'device',
  'runs',
  'screens',
  'forced-use',
  'entries',
  'coverage',
  'forms',
  'prompts',
  'crashes',
  'launch',
  'stability',
]);

/** Ids of the rules that judge a driven app. */
export function dynamicRuleIds(rules) {
  return new Set(rules.filter(({ meta }) => meta.requires.some((kind) => driven.has(kind))).map(({ meta }) => meta.id));
}
