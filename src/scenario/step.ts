import type { z } from 'zod';

import type { Bounds } from '../evidence/screen/node.ts';
import type { Seen, StepContext } from './context.ts';

/** What came of a step that did not throw. */
export interface StepResult {
  /** `skipped` needs a `reason`; default `done`. */
  state?: 'done' | 'skipped';
  reason?: { code: string; detail: string };
  /** The look that shows what the step led to. */
  seen?: Seen;
  /** What was touched, on the look before. */
  element?: Bounds;
  /** `met` null: could not be told. */
  expectation?: { met: boolean | null; what: string };
  /** Name of a `capture:` or `expect:` step that rules look for. */
  name?: string;
}

/** A step of a scenario, read and ready to run. */
export interface Step {
  keyword: string;
  /** As written, in one line. Secrets stand as their names. */
  label: string;
  /** Throws `InspectorError`: `device-lost` and `driver-failed` end the run as lost, any other as stopped unless a `try` is around it. */
  run(context: StepContext): Promise<StepResult>;
}

/** Lists of steps inside a step, by the name they have there. */
export type Slots<Slot extends string> = Readonly<Record<Slot, readonly Step[]>>;

interface StepDraft<Schema extends z.ZodObject, Slot extends string> {
  keyword: string;
  /** What the step does, for the editor's help and the documentation. One sentence. */
  summary: string;
  /** The whole form. Lists of nested steps are `slot`s in it. */
  schema: Schema;
  /** A shorter form: what may stand in place of the object, and the object it means. `null` is what `- back` gives. */
  short?: { schema: z.ZodType; expand(value: unknown): unknown };
  slots?: readonly Slot[];
  label(input: z.output<Schema>): string;
  run(input: z.output<Schema>, context: StepContext, slots: Slots<Slot>): Promise<StepResult>;
}

/** A kind of step, with its input's type kept inside. */
export interface StepDefinition {
  readonly keyword: string;
  readonly summary: string;
  readonly schema: z.ZodObject;
  readonly short: z.ZodType | undefined;
  readonly slots: readonly string[];
  /** A step of this kind from its value in the YAML; `nested` holds the slots' steps, read before. */
  read(
    value: unknown,
    nested: Readonly<Record<string, readonly Step[]>>,
  ): { step: Step } | { issues: readonly z.core.$ZodIssue[] };
}

/** `- back` and `- back:` stand for the step with nothing said. */
function expandShort(definition: Pick<StepDraft<z.ZodObject, string>, 'short'>, value: unknown): unknown {
  if (value === null || value === undefined) return definition.short?.expand(null) ?? {};
  if (typeof value === 'object' && !Array.isArray(value)) return value;
  return definition.short?.expand(value) ?? value;
}

export function defineStep<Schema extends z.ZodObject, Slot extends string = never>(
  draft: StepDraft<Schema, Slot>,
): StepDefinition {
  const { keyword, summary, schema } = draft;
  const slotNames = draft.slots ?? [];
  return {
    keyword,
    summary,
    schema,
    short: draft.short?.schema,
    slots: slotNames,
    read: (value, nested) => {
      const parsed = schema.safeParse(expandShort(draft, value));
      if (!parsed.success) return { issues: parsed.error.issues };
      const slots = Object.fromEntries(slotNames.map((slot) => [slot, nested[slot] ?? []])) as Slots<Slot>;
      const label = draft.label(parsed.data);
      return {
        step: {
          keyword,
          label: label === '' ? keyword : `${keyword}: ${label}`,
          run: (context) => draft.run(parsed.data, context, slots),
        },
      };
    },
  };
}
