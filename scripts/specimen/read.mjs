// specimen.json: read, and refused with the line of what is wrong. A code and both languages, as everywhere in the tool.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';

const maxSdk = 99;
const mostPermissions = 500;
const packageName = /^[A-Za-z]\w*(?:\.[A-Za-z]\w*)+$/;
const permissionName = /^[A-Za-z_][\w.]*$/;

/** What each key has to be; `absent` is the value of one that may be left out. */
const keys = {
  package: {
    zh: '形如 cn.gov.example 的包名',
    en: 'a package name such as cn.gov.example',
    fits: (v) => packageName.test(v) && v.length <= 223,
    text: true,
  },
  label: { zh: '非空文字', en: 'a text', fits: (v) => v.trim() !== '' && v.length <= 1000, text: true },
  versionName: { zh: '非空文字', en: 'a text', fits: (v) => v !== '' && v.length <= 100, text: true },
  versionCode: {
    zh: '1 到 2100000000 的整数',
    en: 'an integer from 1 to 2100000000',
    fits: isWithin(1, 2_100_000_000),
  },
  minSdk: { zh: `1 到 ${maxSdk} 的整数`, en: `an integer from 1 to ${maxSdk}`, fits: isWithin(1, maxSdk) },
  targetSdk: { zh: `1 到 ${maxSdk} 的整数`, en: `an integer from 1 to ${maxSdk}`, fits: isWithin(1, maxSdk) },
  permissions: {
    zh: '权限名列表',
    en: 'a list of permission names',
    fits: (v) =>
      Array.isArray(v) &&
      v.length <= mostPermissions &&
      v.every((one) => typeof one === 'string' && permissionName.test(one)),
    absent: [],
  },
  category: {
    zh: '服务类别代码',
    en: 'id of a service category',
    fits: (v) => v !== '',
    text: true,
    absent: 'services',
  },
  base: {
    zh: '与本文件夹并用的网页文件夹',
    en: 'a folder of pages to add to www/',
    fits: (v) => v !== '',
    text: true,
    optional: true,
  },
  login: { zh: ' true 或 false', en: 'true or false', fits: (v) => typeof v === 'boolean', absent: false },
};

function isWithin(low, high) {
  return (value) => Number.isInteger(value) && value >= low && value <= high;
}

export class SpecimenInvalid extends Error {
  code = 'specimen-invalid';

  constructor(problems) {
    super(problems.map(({ en, place, zh }) => `specimen-invalid: ${place}: ${zh} / ${en}`).join('\n'));
  }
}

/** @throws SpecimenInvalid with every problem of the file, each with its line and column. */
export function readSpecimen(folder) {
  const file = join(folder, 'specimen.json');
  if (!existsSync(file)) throw new SpecimenInvalid([{ place: file, zh: '没有这个文件', en: 'no such file' }]);
  if (!existsSync(join(folder, 'www', 'index.html')))
    throw new SpecimenInvalid([
      { place: join(folder, 'www', 'index.html'), zh: '没有首页', en: 'there is no first page' },
    ]);
  return checkSpecimen(readFileSync(file, 'utf8'), file);
}

/** The text of a specimen.json, whose name is for messages. */
function checkSpecimen(text, file) {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: lines, schema: 'json', strict: true });
  const placeOf = (offset) => {
    const { col, line } = lines.linePos(offset ?? 0);
    return `${file}:${Math.max(line, 1)}:${Math.max(col, 1)}`;
  };
  const [syntax] = document.errors;
  if (syntax !== undefined || !isJson(text))
    throw new SpecimenInvalid([{ place: placeOf(syntax?.pos[0]), zh: '不是合法的 JSON', en: 'not valid JSON' }]);
  const given = document.toJS({ maxAliasCount: 0 });
  if (given === null || typeof given !== 'object' || Array.isArray(given))
    throw new SpecimenInvalid([{ place: placeOf(0), zh: '应为一个对象', en: 'must be an object' }]);

  const problems = [];
  const specimen = {};
  for (const [key, { absent, en, fits, optional, text: isText, zh }] of Object.entries(keys)) {
    const place = placeOf(document.get(key, true)?.range?.[0]);
    const value = given[key] ?? absent;
    if (value === undefined && optional === true) continue;
    if (value === undefined) problems.push({ place, zh: `缺少“${key}”：${zh}`, en: `"${key}" is missing: ${en}` });
    else if ((isText && typeof value !== 'string') || !fits(value))
      problems.push({ place, zh: `“${key}”应为${zh}`, en: `"${key}" must be ${en}` });
    specimen[key] = value;
  }
  if (problems.length === 0 && specimen.targetSdk < specimen.minSdk)
    problems.push({
      place: placeOf(document.get('targetSdk', true)?.range?.[0]),
      zh: '“targetSdk”小于“minSdk”',
      en: '"targetSdk" is less than "minSdk"',
    });
  if (problems.length > 0) throw new SpecimenInvalid(problems);
  // As in the platform's own documentation, CAMERA stands for android.permission.CAMERA.
  specimen.permissions = [
    ...new Set(specimen.permissions.map((one) => (one.includes('.') ? one : `android.permission.${one}`))),
  ];
  return specimen;
}

function isJson(text) {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}
