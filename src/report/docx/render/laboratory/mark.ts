import type { Document } from '../../../document/model.ts';
import type { Part } from '../parts.ts';

const customPart = 'docProps/custom.xml';
const customType = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const customRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';
const propertyId = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** Puts the root hash and what the report is about into the file's own properties, as the built-in report has them. A template's own go. */
export function marked(parts: readonly Part[], { properties, reportNumber }: Document): Part[] {
  const values = {
    ReportNumber: reportNumber,
    InspectionId: properties.inspectionId,
    BundleSha256: properties.bundleSha256,
    ApkSha256: properties.apkSha256,
    Tool: properties.tool,
  };
  const known = parts.some(([name]) => name === customPart);
  const others = parts
    .filter(([name]) => name !== customPart)
    .map(([name, content]): Part => [name, known ? content : registered(name, content)]);
  return [...others, [customPart, Buffer.from(customXml(values))]];
}

/** ECMA-376 part 2 (Open Packaging Conventions): a part has a content type and a relationship. */
function registered(name: string, content: Buffer): Buffer {
  if (name === '[Content_Types].xml') {
    const override = `<Override PartName="/${customPart}" ContentType="${customType}"/>`;
    return Buffer.from(content.toString('utf8').replace('</Types>', `${override}</Types>`));
  }
  if (name !== '_rels/.rels') return content;
  const relation = `<Relationship Id="zhijianCustom" Type="${customRelation}" Target="${customPart}"/>`;
  return Buffer.from(content.toString('utf8').replace('</Relationships>', `${relation}</Relationships>`));
}

function customXml(values: Readonly<Record<string, string>>): string {
  const properties = Object.entries(values).map(
    ([name, value], index) =>
      `<property fmtid="${propertyId}" pid="${index + 2}" name="${name}"><vt:lpwstr>${escaped(value)}</vt:lpwstr></property>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ' +
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
    `${properties.join('')}</Properties>`
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
