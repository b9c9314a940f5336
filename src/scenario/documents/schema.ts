import { z } from 'zod';

import { conditionShape } from '../condition/schema.ts';
import { header } from '../read/header.ts';
import { selectorShape } from '../selector/schema.ts';
import type { StepDefinition } from '../step.ts';
import { stepDefinitions } from '../steps/index.ts';

type Json = Record<string, unknown>;

/** JSON Schema (2020-12) of a scenario file, for editors. It is a little more lenient than `zhijian scenario check`. */
export function scenarioSchema(): object {
  const head = plainSchema(header);
  const { properties, ...rest } = head as { properties: Json };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'zhijian scenario',
    ...rest,
    properties: { ...properties, reach: steps, steps },
    $defs: {
      steps: { type: 'array', minItems: 1, items: { $ref: '#/$defs/step' } },
      step: {
        anyOf: [
          { enum: stepDefinitions.map(({ keyword }) => keyword) },
          {
            type: 'object',
            minProperties: 1,
            maxProperties: 1,
            additionalProperties: false,
            properties: Object.fromEntries(stepDefinitions.map((one) => [one.keyword, stepSchema(one)])),
          },
        ],
      },
      selector: { anyOf: [{ type: 'string' }, plainSchema(z.strictObject(selectorShape))] },
      condition: plainSchema(z.strictObject(conditionShape)),
    },
  };
}

const steps = { $ref: '#/$defs/steps' };

function stepSchema({ summary, schema, short }: StepDefinition): Json {
  const forms: Json[] = [plainSchema(schema)];
  if (short !== undefined) forms.push(plainSchema(short));
  if (Object.values(schema.shape).every((field) => field instanceof z.ZodOptional)) forms.push({ type: 'null' });
  return { description: summary, anyOf: forms };
}

/** Schemas with an id are references to `$defs`, which are put together once for the whole; what the library shares besides is written out. */
export function plainSchema(schema: z.ZodType): Json {
  const made: Json = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' });
  const { $schema: _, $defs = {}, ...plain } = made;
  return writtenOut(plain, $defs as Json) as Json;
}

const madeByLibrary = '#/$defs/__';

function writtenOut(value: unknown, definitions: Json): unknown {
  if (Array.isArray(value)) return value.map((one) => writtenOut(one, definitions));
  if (typeof value !== 'object' || value === null) return value;
  const { $ref: reference } = value as { $ref?: unknown };
  if (typeof reference === 'string' && reference.startsWith(madeByLibrary))
    return writtenOut(definitions[reference.slice('#/$defs/'.length)], definitions);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, writtenOut(inner, definitions)]));
}
