import type { ResourceValue } from '../resources/value.ts';

/** A compiled XML document, whether it came as binary XML (`.apk`) or as protobuf (`.aab`). */
export interface XmlDocument {
  readonly root: XmlElement;
  /** Elements whose end tag is missing: the tree below them may be nested wrongly. 0 for a sound document. */
  readonly unclosed: number;
  /** False when no attribute carries a resource id, so that names are all there is to go by. */
  readonly hasResourceIds: boolean;
}

export interface XmlElement {
  /** Local name; empty when it could not be read. */
  readonly name: string;
  /** Namespace URI; empty for none. */
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** Character data directly inside, in document order, joined. */
  readonly text: string;
  /** Source line as the compiler recorded it; 0 when unknown. */
  readonly line: number;
}

export interface XmlAttribute {
  /** As stored; may be blank or a lie while `resourceId` is right. */
  readonly name: string;
  readonly namespace: string;
  /** `0x01010003` for `android:name`; 0 when the attribute has none. */
  readonly resourceId: number;
  readonly value: ResourceValue;
  /** The attribute as it stood in the source, where the compiler kept it. */
  readonly raw?: string;
}
