import { readSigns } from '../../detect/read-signs.ts';
import type { Capture } from '../../evidence/screen/capture.ts';
import { isPermissionDialog } from '../permission/dialog.ts';
import { compilePattern } from '../selector/pattern.ts';
import { resolve, type WordLookup } from '../selector/resolve.ts';
import type { ConditionInput } from './schema.ts';

export interface ConditionScene {
  app: string;
  words: WordLookup;
  structureOf(capture: Capture): string;
  /** Structure before the last touch; undefined: nothing was touched. */
  before: string | undefined;
}

/** Whether the look satisfies every item; null: an item cannot be told from it and no other is false. */
export function holds(input: ConditionInput, capture: Capture, scene: ConditionScene): boolean | null {
  const answers = answersOf(input, capture, scene);
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

function answersOf(input: ConditionInput, capture: Capture, scene: ConditionScene): (boolean | null)[] {
  const { visible, notVisible, inFront, running, toast, url, keyboard, network, changed, suspected, any, not } = input;
  const answers: (boolean | null)[] = [];
  const { tree } = capture;
  if (visible !== undefined) answers.push(tree === undefined ? null : resolve(tree, visible, scene.words).length > 0);
  if (notVisible !== undefined)
    answers.push(tree === undefined ? null : resolve(tree, notVisible, scene.words).length === 0);
  if (inFront !== undefined) answers.push(frontOf(capture, scene.app) === inFront);
  if (running !== undefined) answers.push((capture.pid !== undefined) === running);
  if (toast !== undefined) answers.push(capture.toasts.some(compilePattern(toast)));
  if (url !== undefined) answers.push(capture.url === undefined ? null : compilePattern(url)(capture.url));
  if (keyboard !== undefined) answers.push(capture.keyboard === keyboard);
  if (network !== undefined) answers.push(capture.network === 'unknown' ? null : capture.network === network);
  if (changed !== undefined)
    answers.push(scene.before === undefined ? null : (scene.structureOf(capture) !== scene.before) === changed);
  if (suspected !== undefined) answers.push(tree === undefined ? null : isSuspected(capture, suspected));
  if (any !== undefined) answers.push(oneOf(any.map((one) => holds(one, capture, scene))));
  if (not !== undefined) answers.push(opposite(holds(not, capture, scene)));
  return answers;
}

/** Signs below this weight say nothing alone. */
const telling = 0.5;

function isSuspected(capture: Capture, pattern: string): boolean {
  return readSigns(capture).some(
    (sign) =>
      sign.fact === 'gate' &&
      sign.weight >= telling &&
      sign.excuse === undefined &&
      (pattern === 'any' || sign.pattern === pattern),
  );
}

function oneOf(answers: readonly (boolean | null)[]): boolean | null {
  if (answers.includes(true)) return true;
  return answers.includes(null) ? null : false;
}

function opposite(answer: boolean | null): boolean | null {
  return answer === null ? null : !answer;
}

/** What the user has before them. */
function frontOf(capture: Capture, app: string): 'app' | 'other-app' | 'permission-dialog' | 'home' {
  if (isPermissionDialog(capture)) return 'permission-dialog';
  if (capture.package === app) return 'app';
  const name = `${capture.package ?? ''} ${capture.activity ?? ''}`;
  return /launcher|home/i.test(name) ? 'home' : 'other-app';
}
