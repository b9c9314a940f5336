// What an inspection of a specimen found, beside what its expected.json says. Pure.

const grades = ['CONFIRMED', 'SUSPECTED', 'NOT FOUND', 'INCONCLUSIVE'];

/** `{ given, differences }`: grade by pattern, and a line for everything that is not as expected. `map`: the evidence on forms, if any. */
export function compareInspection(expected, inspection, dynamic, map) {
  const given = Object.fromEntries((inspection.forcedUse ?? []).map(({ grade, pattern }) => [pattern, grade]));
  return {
    given,
    differences: [
      ...compareGrades(expected.forcedUse ?? {}, inspection.forcedUse ?? []),
      ...compareFailures(expected.failed, inspection.verdicts, dynamic),
      ...compareRules(expected.rules ?? {}, inspection.verdicts),
      ...compareConclusion(expected.conclusion, inspection.conclusion),
      ...compareForms(expected.forms, map),
    ],
  };
}

function compareGrades(expected, found) {
  const missing = Object.keys(expected)
    .filter((pattern) => !found.some((one) => one.pattern === pattern))
    .map((pattern) => `${pattern}: not in the inspection`);
  const wrong = found.flatMap(({ grade, pattern, reasons = [] }) => {
    const allowed = allowedGrades(expected[pattern]);
    const why = reasons.length === 0 ? '' : ` (${reasons.join(', ')})`;
    return allowed.includes(grade) ? [] : [`${pattern}: ${grade}${why} instead of ${allowed.join(' or ')}`];
  });
  return [...missing, ...wrong];
}

/** A pattern that is not named must not be confirmed. */
function allowedGrades(expected) {
  if (expected === undefined) return grades.filter((grade) => grade !== 'CONFIRMED');
  return expected === 'any' ? grades : [expected].flat();
}

function compareFailures(expected, verdicts, dynamic) {
  if (expected === undefined) return [];
  const failed = verdicts
    .filter(({ outcome, ruleId }) => outcome === 'failed' && dynamic.has(ruleId))
    .map(({ ruleId }) => ruleId);
  return [
    ...failed.filter((id) => !expected.includes(id)).map((id) => `${id}: failed and should not`),
    ...expected.filter((id) => !failed.includes(id)).map((id) => `${id}: did not fail`),
  ];
}

function compareRules(expected, verdicts) {
  return Object.entries(expected).flatMap(([id, outcomes]) => {
    const outcome = verdicts.find(({ ruleId }) => ruleId === id)?.outcome;
    return [outcomes].flat().includes(outcome)
      ? []
      : [`${id}: ${outcome} instead of ${[outcomes].flat().join(' or ')}`];
  });
}

function compareConclusion(expected, given) {
  return expected === undefined || expected === given ? [] : [`conclusion: ${given} instead of ${expected}`];
}

/** `forms`: by title the fields, `*` before those that are mandatory; `repeated`: labels with the number of forms that ask for them. */
function compareForms(expected, map) {
  if (expected === undefined) return [];
  const given = {
    ...Object.fromEntries(
      (map?.forms ?? [])
        .filter(({ purpose }) => purpose === 'data')
        .map(({ fields, title }) => [
          title,
          fields.map(({ label, mandatory }) => `${mandatory === null ? '' : '*'}${label}`),
        ]),
    ),
    repeated: Object.fromEntries((map?.repeated ?? []).map(({ forms, label }) => [label, forms.length])),
  };
  const wanted = { repeated: {}, ...expected };
  return [...new Set([...Object.keys(wanted), ...Object.keys(given)])].flatMap((name) => {
    const [is, should] = [given[name], wanted[name]].map((one) => JSON.stringify(one) ?? 'nothing');
    return is === should ? [] : [`form ${name}: ${is} instead of ${should}`];
  });
}

/**
 * Counts by pattern, by what was expected (`forced`, `harmless`: a twin says so, `other`: nobody said anything) and by the grade given.
 */
export function confusionOf(results) {
  const table = new Map();
  for (const { expected, given } of results)
    for (const [pattern, grade] of Object.entries(given)) {
      const wanted = expected.forcedUse?.[pattern];
      if (wanted === 'any') continue;
      const row = `${pattern}\t${wanted === undefined ? 'other' : [wanted].flat().includes('CONFIRMED') ? 'forced' : 'harmless'}`;
      const counts = table.get(row) ?? new Map();
      counts.set(grade, (counts.get(grade) ?? 0) + 1);
      table.set(row, counts);
    }
  return table;
}

export function tableOf(confusion) {
  const rows = [...confusion]
    .map(([row, counts]) => [...row.split('\t'), ...grades.map((grade) => counts.get(grade) ?? 0)])
    .sort(([left, leftKind], [right, rightKind]) =>
      left === right ? (leftKind < rightKind ? -1 : 1) : left < right ? -1 : 1,
    );
  const lines = [['pattern', 'expected', ...grades], ...rows].map((cells) => cells.map(String));
  const widths = lines[0].map((_, column) => Math.max(...lines.map((cells) => cells[column].length)));
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => (column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
        .join('  '),
    )
    .join('\n');
}
