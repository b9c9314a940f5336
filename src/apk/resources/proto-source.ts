import type { Budget } from '../../shared/budget.ts';
import type { BagItem, EntrySource, ResourceEntry, ResourcePackage, ResourceTable } from './model.ts';
import type { ProblemSink } from '../problem.ts';
import type { ResourceProblemCode } from './problems.ts';
import { readProtoConfig } from './proto-config.ts';
import { readProtoItem } from './proto-value.ts';
import { protoFields } from './protobuf.ts';
import { createReport } from './report.ts';
import { createTable } from './table.ts';

/** Field numbers of aapt2's Resources.proto (AOSP frameworks/base tools/aapt2/Resources.proto). */
const tableFields = { package: 2 } as const;
const packageFields = { id: 1, name: 2, type: 3 } as const;
const typeFields = { id: 1, name: 2, entry: 3 } as const;
const entryFields = { id: 1, name: 2, configValue: 6 } as const;
const configValueFields = { config: 1, value: 2 } as const;
const valueFields = { item: 4, compound: 5 } as const;
/** The compound values with texts, by their field: where an element holds its `Item` (`Array.Element`, `Plural.Entry`). */
const compoundItems: Readonly<Record<number, number>> = { 4: 3, 5: 4 };
const compoundElementField = 1;

interface Range {
  readonly start: number;
  readonly end: number;
}

interface IndexedEntry extends Range {
  readonly id: number;
  readonly typeName: string;
  readonly name: string;
}

/**
 * Opens the `resources.pb` of an app bundle. Entries are indexed now, their values read when they are asked for. Styles and other bags
 * without texts come back empty.
 */
export function openProtoResources(buffer: Buffer, place: string, sink: ProblemSink, budget: Budget): ResourceTable {
  const report = createReport<ResourceProblemCode>(sink, place);
  const onBad = (detail: string, offset: number): void =>
    report('resources-protobuf-invalid', detail, { offset, loss: true });
  const fieldsOf = ({ start, end }: Range) => protoFields(buffer, start, end, onBad);
  const textOf = ({ start, end }: Range): string => buffer.toString('utf8', start, end);
  const packages: ResourcePackage[] = [];
  const index = new Map<number, IndexedEntry>();

  /** The number in the one-field messages that ids are wrapped in. */
  function idOf(range: Range): number {
    for (const field of fieldsOf(range)) if (field.number === 1) return field.value;
    return 0;
  }

  function indexPackage(range: Range): void {
    let id = 0;
    let name = '';
    const types: Range[] = [];
    for (const field of fieldsOf(range)) {
      if (field.number === packageFields.id) id = idOf(field);
      else if (field.number === packageFields.name) name = textOf(field);
      else if (field.number === packageFields.type) types.push(field);
    }
    packages.push({ id, name });
    for (const type of types) indexType(id, type);
  }

  function indexType(packageId: number, range: Range): void {
    let typeId = 0;
    let typeName = '';
    for (const field of fieldsOf(range)) {
      if (field.number === typeFields.id) typeId = idOf(field);
      else if (field.number === typeFields.name) typeName = textOf(field);
      else if (field.number === typeFields.entry)
        indexEntry(((packageId << 24) | (typeId << 16)) >>> 0, typeName, field);
    }
  }

  function indexEntry(base: number, typeName: string, range: Range): void {
    if ((index.size & 0xfff) === 0) budget.check(place);
    let entryId = 0;
    let name = '';
    for (const field of fieldsOf(range)) {
      if (field.number === entryFields.id) entryId = idOf(field);
      else if (field.number === entryFields.name) name = textOf(field);
    }
    const id = (base | (entryId & 0xffff)) >>> 0;
    index.set(id, { id, typeName, name, start: range.start, end: range.end });
  }

  function* entriesOf(range: Range): Generator<ResourceEntry, void> {
    for (const field of fieldsOf(range)) if (field.number === entryFields.configValue) yield readConfigValue(field);
  }

  function readConfigValue(range: Range): ResourceEntry {
    let config = readProtoConfig(buffer, 0, 0, onBad);
    let value: Omit<ResourceEntry, 'config'> = {};
    for (const field of fieldsOf(range)) {
      if (field.number === configValueFields.config) config = readProtoConfig(buffer, field.start, field.end, onBad);
      else if (field.number === configValueFields.value) value = readValue(field);
    }
    return { config, ...value };
  }

  function readValue(range: Range): Omit<ResourceEntry, 'config'> {
    for (const field of fieldsOf(range)) {
      if (field.number === valueFields.item) return { value: readProtoItem(buffer, field.start, field.end, onBad) };
      if (field.number === valueFields.compound) return { bag: readCompound(field) };
    }
    return {};
  }

  function readCompound(range: Range): BagItem[] {
    const items: BagItem[] = [];
    for (const compound of fieldsOf(range)) {
      const itemField = compoundItems[compound.number];
      if (itemField === undefined) continue;
      for (const element of fieldsOf(compound)) {
        if (element.number !== compoundElementField) continue;
        for (const item of readElement(element, itemField, items.length)) items.push(item);
      }
    }
    return items;
  }

  function* readElement(range: Range, itemField: number, key: number): Generator<BagItem, void> {
    for (const field of fieldsOf(range)) {
      if (field.number === itemField) yield { key, value: readProtoItem(buffer, field.start, field.end, onBad) };
    }
  }

  for (const field of protoFields(buffer, 0, buffer.length, onBad))
    if (field.number === tableFields.package) indexPackage(field);

  const source: EntrySource = {
    packages,
    entries(id) {
      const found = index.get(id);
      return found === undefined ? [] : [...entriesOf(found)];
    },
    name(id) {
      const found = index.get(id);
      return found && `${found.typeName}/${found.name}`;
    },
    *walk(wantedType) {
      let turns = 0;
      for (const found of index.values()) {
        if ((++turns & 0xfff) === 0) budget.check(place);
        if (!wantedType(found.typeName)) continue;
        for (const entry of entriesOf(found)) yield { id: found.id, name: `${found.typeName}/${found.name}`, entry };
      }
    },
    *configs() {
      for (const found of index.values()) for (const { config } of entriesOf(found)) yield config;
    },
  };
  return createTable(source, report);
}
