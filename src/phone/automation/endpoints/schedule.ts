import type { Automation, Endpoint } from '../automation.ts';
import { type Body, objects, optionalNumber, optionalObject, text } from '../body.ts';
import { toWebDriverError, WebDriverError } from '../errors.ts';
import type { StepResult } from '../schedule.ts';
import { gestureOf } from './gestures.ts';
import { capture, pageSource } from './screen.ts';

export const scheduleAction: Endpoint = ({ automation, body }) => {
  const steps = objects(body, 'steps');
  if (steps.length === 0) {
    throw new WebDriverError('invalid argument', 'The amount of provided action steps must be greater than zero');
  }
  automation.schedule.add({
    name: text(body, 'name'),
    times: optionalNumber(body, 'times') ?? 1,
    intervalMs: optionalNumber(body, 'intervalMs') ?? 1000,
    maxHistoryItems: optionalNumber(body, 'maxHistoryItems') ?? 20,
    maxPass: optionalNumber(body, 'maxPass') ?? -1,
    maxFail: optionalNumber(body, 'maxFail') ?? -1,
    run: async () => {
      const results: StepResult[] = [];
      for (const step of steps) results.push(await runStep(automation, step));
      return results;
    },
  });
};

export const actionHistory: Endpoint = ({ automation, body }) => automation.schedule.history(text(body, 'name'));

export const unscheduleAction: Endpoint = ({ automation, body }) => automation.schedule.remove(text(body, 'name'));

async function runStep(automation: Automation, step: Body): Promise<StepResult> {
  const about = { name: String(step['name']), type: String(step['type']), timestamp: automation.system.now() };
  try {
    const result = (await stepResult(automation, step)) ?? null;
    return { ...about, passed: true, result, exception: null };
  } catch (error) {
    const { code, message, stack } = toWebDriverError(error);
    return { ...about, passed: false, result: null, exception: { name: code, message, stacktrace: stack ?? '' } };
  }
}

async function stepResult(automation: Automation, step: Body): Promise<unknown> {
  const payload = optionalObject(step, 'payload') ?? {};
  const type = text(step, 'type');
  const subtype = text(payload, 'subtype');
  if (type === 'source' && subtype === 'xml') return pageSource(automation);
  if (type === 'screenshot' && subtype === 'png') return Buffer.from(await capture(automation)).toString('base64');
  const gesture = type === 'gesture' ? gestureOf(subtype) : undefined;
  if (gesture === undefined) {
    throw new WebDriverError('unknown error', `The action step type '${type}' with subtype '${subtype}' is unknown`);
  }
  return gesture(automation, payload);
}
