import type { ReadElement } from './strict-xml.ts';

interface Shape {
  required: readonly string[];
  optional: readonly string[];
  /** Names of the children in order, each followed by a blank; `text`: none, but text. */
  children: RegExp | 'text';
  /** Attributes that are whole numbers. */
  numbers?: readonly string[];
}

/** The JUnit format as Jenkins' published schema has it (jenkins-junit.xsd): elements, their attributes and the order of what they hold. */
const shapes: Readonly<Record<string, Shape>> = {
  testsuites: {
    required: [],
    optional: ['name', 'time', 'tests', 'failures', 'disabled', 'errors'],
    children: /^(?:testsuite )*$/,
    numbers: ['tests', 'failures', 'disabled', 'errors'],
  },
  testsuite: {
    required: ['name', 'tests'],
    optional: ['failures', 'errors', 'time', 'disabled', 'skipped', 'timestamp', 'hostname', 'id', 'package'],
    children: /^(?:properties )?(?:testcase )*(?:system-out )?(?:system-err )?$/,
    numbers: ['tests', 'failures', 'errors', 'disabled', 'skipped'],
  },
  properties: { required: [], optional: [], children: /^(?:property )+$/ },
  property: { required: ['name', 'value'], optional: [], children: /^$/ },
  testcase: {
    required: ['name'],
    optional: ['assertions', 'time', 'classname', 'status'],
    children: /^(?:skipped )?(?:error )*(?:failure )*(?:system-out )*(?:system-err )*$/,
  },
  skipped: { required: [], optional: ['message'], children: 'text' },
  error: { required: [], optional: ['type', 'message'], children: 'text' },
  failure: { required: [], optional: ['type', 'message'], children: 'text' },
  'system-out': { required: [], optional: [], children: 'text' },
  'system-err': { required: [], optional: [], children: 'text' },
};

/** What of a document the schema refuses, each with the element it is about; empty for a valid one. */
export function junitErrors(element: ReadElement, path = element.name): string[] {
  const shape = Object.hasOwn(shapes, element.name) ? shapes[element.name] : undefined;
  if (shape === undefined) return [`${path}: no such element`];
  const names = Object.keys(element.attributes);
  const { children, numbers = [], optional, required } = shape;
  const inner = element.children.filter((child) => typeof child !== 'string');
  const text = element.children.filter((child) => typeof child === 'string').join('');
  const order = inner.map(({ name }) => `${name} `).join('');
  return [
    ...required.filter((name) => !names.includes(name)).map((name) => `${path}: no ${name}`),
    ...names.filter((name) => !required.includes(name) && !optional.includes(name)).map((name) => `${path}: ${name}?`),
    ...numbers
      .filter((name) => names.includes(name) && !/^\d+$/.test(element.attributes[name] ?? ''))
      .map((name) => `${path}: ${name} is no number`),
    ...(children === 'text' && inner.length > 0 ? [`${path}: holds elements`] : []),
    ...(children !== 'text' && !children.test(order) ? [`${path}: holds ${order}`] : []),
    ...(children !== 'text' && text.trim() !== '' ? [`${path}: holds text`] : []),
    ...inner.flatMap((child, index) => junitErrors(child, `${path}/${child.name}[${index}]`)),
  ];
}
