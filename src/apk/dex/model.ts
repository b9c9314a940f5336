import type { ZipArchive } from '../zip/model.ts';

/**
 * What a caller wants to know of the dex code of an app, and what the scan answers. Classes are named by descriptor
 * (`Landroid/app/Activity;`) throughout; `descriptor.ts` turns them into `android.app.Activity` and its package.
 *
 * A class pattern is an exact descriptor, or a prefix that ends in `*` (`Lcom/tencent/*`); `*` alone is every class.
 */
export type ClassPattern = string;

/** Wanted method references. Without `name` or `proto` every method of the class is meant. */
export interface MethodMatcher {
  /** The caller's word for this matcher; it comes back in every answer. Several matchers may share one. */
  key: string;
  owner: ClassPattern;
  name?: string;
  /** As dexdump writes it: `(Ljava/lang/String;I)V`. */
  proto?: string;
  /**
   * Also take references through a subclass: `this.requestPermissions(…)` compiles to `LMyActivity;->requestPermissions`. Needs `name`.
   * The subclass must reach `owner` through classes of the scanned dex files (all of them together).
   */
  inherited?: boolean;
}

/** Wanted field references; `type` is a descriptor. */
export interface FieldMatcher {
  key: string;
  owner: ClassPattern;
  name?: string;
  type?: string;
}

/** Wanted types in code, or wanted supertypes. */
export interface TypeMatcher {
  key: string;
  type: ClassPattern;
}

/**
 * Called once per string of the string table with its MUTF-8 bytes `bytes[start, end)`. Answers a bitmask of the caller's categories;
 * 0 means "not wanted". `../strings/predicates.ts` has fast parts to build one from. It must not keep `bytes`.
 */
export type StringPredicate = (bytes: Uint8Array, start: number, end: number) => number;

export interface DexRequest {
  /** Calls of these methods (every invoke instruction) and method handles on them. */
  methods?: readonly MethodMatcher[];
  /** Reads and writes of these fields. */
  fields?: readonly FieldMatcher[];
  /** Instructions on these types: `new-instance`, `const-class`, `check-cast`, `instance-of`, array creation. */
  types?: readonly TypeMatcher[];
  /** Methods that a class of the app itself declares: overridden callbacks. `owner` is the declaring class, mostly `*`. */
  definitions?: readonly MethodMatcher[];
  /** Classes of the app that extend or implement one of these, over any number of steps and across dex files. */
  subtypes?: readonly TypeMatcher[];
  strings?: StringPredicate;
  /** Also answer strings that no code, static field or annotation holds: names of classes and members. Default false. */
  unusedStrings?: boolean;
  limits?: Partial<DexLimits>;
}

export interface DexLimits {
  /** Classes listed per string; `classCount` counts on. */
  classesPerString: number;
  /** UTF-16 units kept of one string; `truncated` says so. */
  stringUnits: number;
  /** Different strings answered; beyond that a problem with loss. */
  strings: number;
  /** Different uses answered; beyond that a problem with loss. */
  uses: number;
}

/** `handle`: a method handle (lambda, `invoke-custom`) that points at the method. */
export type UseKind = 'call' | 'handle' | 'read' | 'write' | 'new' | 'class' | 'cast' | 'test' | 'array';

/** All uses of one target by one method of the app. */
export interface DexUse {
  key: string;
  kind: UseKind;
  /** `Lcls;->name(proto)`, `Lcls;->name:type` or a type descriptor, as the instruction refers to it. */
  target: string;
  callerClass: string;
  /** `name(proto)` of the method that holds the instructions. */
  callerMethod: string;
  count: number;
}

export interface DexDefinition {
  key: string;
  class: string;
  /** `name(proto)` */
  method: string;
  accessFlags: number;
  /** Size of the code in 16-bit units; 0 for abstract and native methods. An empty `void` body is 1. */
  codeUnits: number;
}

export interface DexString {
  value: string;
  /** What the caller's predicate answered. */
  category: number;
  /** Classes whose code, static fields or annotations hold the string, sorted; at most `limits.classesPerString`. */
  classes: string[];
  /** Number of different classes, also beyond the listed ones. */
  classCount: number;
  /** const-string instructions (and bootstrap arguments) that load it. */
  inCode: number;
  /** Static fields that start with it. */
  inFields: number;
  /** Annotation values that hold it. */
  inAnnotations: number;
  /** True when `value` is cut at `limits.stringUnits`. */
  truncated: boolean;
}

export interface DexSubtype {
  key: string;
  class: string;
  /** The wanted supertype it reaches. */
  supertype: string;
  accessFlags: number;
}

/** One dex file, or one member of a container (dex 041). */
export interface DexFileFacts {
  /** Entry name; members after the first of a container are `classes.dex!classes2.dex` as ART names them. */
  name: string;
  /** Bytes; for a container member its own share. */
  size: number;
  /** Three digits of the magic; empty when there is no dex magic. */
  version: string;
  /** False when its tables could not be read at all. */
  readable: boolean;
  strings: number;
  types: number;
  protos: number;
  fields: number;
  methods: number;
  classes: number;
  /** Walked code: methods with a body, instructions, invoke instructions. */
  bodies: number;
  instructions: number;
  invokes: number;
}

/** Plain data, sorted, fit for `structuredClone` and JSON. */
export interface DexScan {
  files: DexFileFacts[];
  uses: DexUse[];
  definitions: DexDefinition[];
  subtypes: DexSubtype[];
  strings: DexString[];
  /** Classes defined per package (`com.example.app`; empty for the unnamed package). */
  packages: { name: string; classes: number }[];
  /** False when anything was lost: the absence of an answer then proves nothing. */
  complete: boolean;
}

/** Why ART does not load a dex entry with the app. */
export type UnloadedReason =
  /** `classes4.dex` without `classes3.dex`. */
  | 'gap'
  /** `classes02.dex`, `classes1.dex`, `other.dex` at the top. */
  | 'name'
  /** In a folder: `assets/plugin.dex`. */
  | 'folder';

export interface UnloadedDex {
  name: string;
  size: number;
  reason: UnloadedReason;
}

export interface DexArchiveScan extends DexScan {
  unloaded: UnloadedDex[];
}

/** An APK, or a module of an app bundle, whose dex is scanned. */
export interface DexArchiveSource {
  archive: ZipArchive;
  /** Goes before entry names: `split_config.zh.apk!/`; empty for a lone APK. */
  prefix: string;
  /** Folder that holds `classes.dex`: empty for an APK, `base/dex/` for a module of an app bundle. */
  root?: string;
}

export interface DexClass {
  descriptor: string;
  accessFlags: number;
  /** Empty for `java.lang.Object` and where it cannot be read. */
  superclass: string;
  interfaces: readonly string[];
}

/** The tables of one logical dex file, read on demand while its bytes are in memory. Unreadable parts come back as `''`. */
export interface DexFile {
  readonly name: string;
  readonly version: string;
  readonly counts: {
    readonly strings: number;
    readonly types: number;
    readonly protos: number;
    readonly fields: number;
    readonly methods: number;
    readonly classes: number;
  };
  string(index: number): string;
  type(index: number): string;
  /** `(Ljava/lang/String;I)V` */
  proto(index: number): string;
  /** `Lcls;->name:type` */
  field(index: number): string;
  /** `Lcls;->name(proto)` */
  method(index: number): string;
  /** The descriptor of the class that class_def_item `index` defines. */
  classDescriptor(index: number): string;
  classes(): IterableIterator<DexClass>;
  /** Every method the code refers to, its own and others'. */
  methodReferences(): IterableIterator<string>;
  fieldReferences(): IterableIterator<string>;
}
