import type { ResourceConfig } from './config.ts';
import type { ResourceValue } from './value.ts';

export interface ResourcePackage {
  /** 0x7f for the app itself, 0x01 for the platform, others for feature splits and shared libraries. */
  readonly id: number;
  readonly name: string;
}

/** One entry in one configuration: a plain value, or a bag (style, array, plurals …) of named ones. */
export interface ResourceEntry {
  readonly config: ResourceConfig;
  /** Absent for a bag. */
  readonly value?: ResourceValue;
  readonly bag?: readonly BagItem[];
}

export interface BagItem {
  /** Resource id of the attribute, or `0x0100000n` for the nth array element and the plural kinds. */
  readonly key: number;
  readonly value: ResourceValue;
}

/** What is asked for when several configurations fit. */
export interface Wanted {
  /** BCP 47 (`zh-CN`); empty or absent asks for the default configuration, as aapt does for `application-label`. */
  readonly locale?: string;
  /** Dots per inch; default 160. The highest density wins when it is `Infinity`. */
  readonly density?: number;
}

export interface ResourceString {
  readonly id: number;
  /** `string/app_name`. */
  readonly name: string;
  readonly config: ResourceConfig;
  readonly text: string;
}

export interface ResourceFile {
  readonly id: number;
  readonly name: string;
  readonly config: ResourceConfig;
  readonly path: string;
}

/** One entry of a table walked through. */
export interface WalkedEntry {
  readonly id: number;
  readonly name: string;
  readonly entry: ResourceEntry;
}

/** Where a resource table keeps its entries: the binary form of an APK or the protobuf form of a bundle. */
export interface EntrySource {
  readonly packages: readonly ResourcePackage[];
  entries(id: number): readonly ResourceEntry[];
  name(id: number): string | undefined;
  /** Every entry of the types whose name is wanted, in table order. */
  walk(wantedType: (name: string) => boolean): Iterable<WalkedEntry>;
  configs(): Iterable<ResourceConfig>;
}

/** A resource table, opened lazily: nothing is decoded before it is asked for. */
export interface ResourceTable {
  readonly packages: readonly ResourcePackage[];
  /** The value in the best configuration, references followed; undefined when there is none, the chain loops or leaves the table. */
  resolve(id: number, wanted?: Wanted): ResourceValue | undefined;
  /** Follows a value that is a reference; any other comes back as it is. */
  follow(value: ResourceValue, wanted?: Wanted): ResourceValue | undefined;
  /** Every configuration of an entry, in file order. */
  all(id: number): readonly ResourceEntry[];
  /** `string/app_name`; undefined for an id the table does not have. */
  name(id: number): string | undefined;
  /** Every text in the table in every language: strings, and the items of arrays and plurals. */
  strings(): Iterable<ResourceString>;
  /** Every file the table refers to. */
  files(): Iterable<ResourceFile>;
  /** BCP 47 locales of all configurations, sorted; the default is not among them. */
  locales(): readonly string[];
}
