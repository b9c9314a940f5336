interface Refusal {
  pattern: RegExp;
  answer(name: string): string;
  /** Something no tool needs: noted as unknown. What adb itself sends on the way is not. */
  unknown: boolean;
}

const say = (text: string) => () => `${text}\n`;

/** Services that answer in words and do nothing, in adbd's words of a user build where it has some. */
export const refusals: readonly Refusal[] = [
  { pattern: /^root:/, answer: say('adbd cannot run as root in production builds'), unknown: false },
  { pattern: /^unroot:/, answer: say('adbd not running as root'), unknown: false },
  { pattern: /^remount:/, answer: say('Not running as root. Try "adb root" first.'), unknown: false },
  {
    pattern: /^(?:disable|enable)-verity:/,
    answer: say('verity cannot be disabled/enabled - USER build'),
    unknown: false,
  },
  { pattern: /^reboot:/, answer: say('reboot: this phone cannot be restarted'), unknown: true },
  { pattern: /^reverse:/, answer: () => failure('reverse forwarding is not supported by this phone'), unknown: true },
];

/** FAIL, the length in four hexadecimal digits, the words. */
function failure(words: string): string {
  return `FAIL${words.length.toString(16).padStart(4, '0')}${words}`;
}
