import { describe, expect, it } from 'vitest';

import { checkScenario, readScenario } from '../../../src/scenario/read/scenario.ts';
import { InspectorError } from '../../../src/shared/errors.ts';

const head = 'scenario: trial\ntitle: 试\nsubject: trial\n';

/** Texts named by their defect, and where and how it is told. */
const broken: Readonly<Record<string, { text: string; at: string; zh: RegExp; en: RegExp }>> = {
  'misspelt keyword': {
    text: `${head}steps:\n  - tapOm: 我的\n`,
    at: '5:5',
    zh: /tapOm：你是否想写 tapOn？/,
    en: /tapOm: did you mean tapOn\?/,
  },
  'misspelt option': {
    text: `${head}steps:\n  - tapOn:\n      text: 我的\n      optonal: true\n`,
    at: '7:7',
    zh: /optonal：你是否想写 optional？/,
    en: /did you mean optional/,
  },
  'option indented too little': {
    text: `${head}steps:\n  - tapOn:\n    text: 我的\n`,
    at: '6:5',
    zh: /再缩进一层/,
    en: /indent "text" further/,
  },
  'wrong type': {
    text: `${head}steps:\n  - wait: 三秒\n`,
    at: '5:11',
    zh: /应为/,
    en: /must be/,
  },
  'unknown choice': {
    text: `${head}steps:\n  - rotate: landscap\n`,
    at: '5:13',
    zh: /你是否想写 landscape/,
    en: /did you mean landscape/,
  },
  'no steps': { text: head, at: '1:1', zh: /缺少 steps/, en: /steps is missing/ },
  'steps that are no list': {
    text: `${head}steps:\n  tapOn: 我的\n`,
    at: '5:3',
    zh: /steps 应为列表/,
    en: /steps must be a list/,
  },
  'a mistake in a nested step': {
    text: `${head}steps:\n  - when:\n      visible: 签到\n      then:\n        - bakc\n`,
    at: '8:11',
    zh: /bakc：你是否想写 back？/,
    en: /did you mean back/,
  },
  'an expression that could run for ever': {
    text: `${head}steps:\n  - tapOn: { text: '/(a+)+b/' }\n`,
    at: '5:20',
    zh: /过于复杂/,
    en: /too complex/,
  },
  'an unknown list of words': {
    text: `${head}steps:\n  - tapOn: { words: chekin }\n`,
    at: '5:21',
    zh: /你是否想写 checkin/,
    en: /did you mean checkin/,
  },
  'a secret that is not declared': {
    text: `${head}secrets: [account]\nsteps:\n  - inputText: { secret: acount }\n`,
    at: '6:26',
    zh: /你是否想写 account/,
    en: /did you mean account/,
  },
  'an unknown scenario': {
    text: `${head}steps:\n  - runScenario: chek-in\n`,
    at: '5:18',
    zh: /没有场景“chek-in”/,
    en: /did you mean check-in/,
  },
  'a selector that asks nothing': {
    text: `${head}steps:\n  - tapOn: { index: 2 }\n`,
    at: '5:12',
    zh: /至少要有一个条件/,
    en: /at least one criterion/,
  },
  'a broken selector inside a condition': {
    text: `${head}steps:\n  - expect:\n      visible:\n        below: { txt: 标题 }\n        text: 提交\n`,
    at: '7:18',
    zh: /txt：你是否想写 text/,
    en: /did you mean text/,
  },
  'broken YAML': {
    text: `${head}steps:\n  - tapOn: [我的\n`,
    at: '6:1',
    zh: /YAML 语法错误/,
    en: /YAML syntax/,
  },
  'a key given twice': {
    text: `${head}subject: other\nsteps:\n  - back\n`,
    at: '4:1',
    zh: /“subject”重复/,
    en: /given twice/,
  },
  'an alias': {
    text: `${head}steps:\n  - &one\n    tapOn: 我的\n  - *one\n`,
    at: '7:5',
    zh: /不支持别名/,
    en: /aliases/,
  },
  'two documents': { text: `${head}steps:\n  - back\n---\na: 1\n`, at: '6:1', zh: /YAML/, en: /YAML/ },
  'an effect that there is none of': {
    text: `${head}sideEffects: [submitt]\nsteps:\n  - back\n`,
    at: '4:15',
    zh: /你是否想写 submit/,
    en: /did you mean submit/,
  },
  'an id with blanks': {
    text: 'scenario: Mein Test\ntitle: 试\nsubject: trial\nsteps:\n  - back\n',
    at: '1:11',
    zh: /小写字母/,
    en: /lower-case/,
  },
  'a list': { text: '- tapOn: 我的\n', at: '1:1', zh: /以 scenario: 开头/, en: /begins with scenario/ },
  nothing: { text: '', at: '1:1', zh: /空的/, en: /empty/ },
};

describe('a broken scenario', () => {
  it.each(Object.entries(broken))('with %s is located and told in both languages', (_, { text, at, zh, en }) => {
    const problems = checkScenario(text, 'trial.yaml', { scenarios: ['check-in'] });
    expect(problems.map(({ line, column }) => `${line}:${column}`)).toEqual([at]);
    expect(problems[0]?.message.zh).toMatch(zh);
    expect(problems[0]?.message.en).toMatch(en);
  });

  it('shows the line with a caret under the place', () => {
    const [problem] = checkScenario(`${head}steps:\n  - tapOm: 我的\n`, 'trial.yaml');
    expect(problem?.snippet).toBe('  5 |   - tapOm: 我的\n    |     ^^^^^');
  });

  it('tells all of its mistakes at once, in order', () => {
    const text = `scenario: trial\ntitel: 试\nsubject: trial\nsteps:\n  - tapOm: 我的\n  - bakc\n  - swipe: upp\n`;
    const problems = checkScenario(text, 'trial.yaml');
    expect(problems.map(({ line }) => line)).toEqual([1, 2, 5, 6, 7]);
  });

  it('tells 20 mistakes at most', () => {
    const text = `${head}steps:\n${'  - tapOm: 我的\n'.repeat(50)}`;
    expect(checkScenario(text, 'trial.yaml')).toHaveLength(20);
  });

  it('throws a coded error where it is to be run', () => {
    const read = (): unknown => readScenario(`${head}steps:\n  - tapOm: 我的\n`, 'trial.yaml');
    expect(read).toThrow(InspectorError);
    expect(read).toThrow(/^trial\.yaml:5:5: tapOm：你是否想写 tapOn？ \/ tapOm: did you mean tapOn\?\n/);
  });
});

describe('a hostile scenario', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((name, at) => `${name}: &${name} [${`*${'abcdefgh'[at]},`.repeat(9)}]\n`).join('')}`;

  it.each([
    ['of aliases that grow', bomb, /别名/],
    ['nested without end', `${head}steps:\n  - when: ${'{ visible: x, then: [ { when: '.repeat(200)}`, /嵌套|YAML/],
    ['of nothing but brackets', '['.repeat(100_000), /内容过多|嵌套/],
    ['of more than a megabyte', `# ${'一'.repeat(400_000)}`, /1 MB/],
    ['of a million dashes', '- '.repeat(400_000), /内容过多|嵌套/],
    ['with a tag that asks for code', `${head}steps:\n  - !!js/function 'function(){}'\n`, /YAML/],
  ])('%s is refused', (_, text, message) => {
    const problems = checkScenario(text, 'hostile.yaml');
    expect(problems[0]?.message.zh).toMatch(message);
  });

  it.each([50, 300, 800, 1200, 2000])('of blocks %i deep is refused', (depth) => {
    const text = Array.from({ length: depth }, (_, at) => `${' '.repeat(at)}a:\n`).join('');
    const [problem] = checkScenario(text.slice(0, 900_000), 'hostile.yaml');
    expect(problem?.message.zh).toMatch(/嵌套|内容过多|1 MB/);
  });

  it('cannot reach into objects by its keys', () => {
    const text = `${head}words: { __proto__: [a], constructor: [b] }\nsteps:\n  - tapOn: { words: toString }\n  - constructor: {}\n`;
    const problems = checkScenario(text, 'hostile.yaml');
    expect(problems.map(({ line }) => line)).toEqual([6, 7]);
  });
});
