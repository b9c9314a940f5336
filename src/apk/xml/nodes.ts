import { struct } from '../resources/struct.ts';

/** `ResXMLTree_node`, the chunk header included. All structures: AOSP androidfw ResourceTypes.h. */
export const nodeStruct = struct({ type: 'u16', headerSize: 'u16', size: 'u32', line: 'u32', comment: 'u32' });

/** `ResXMLTree_attrExt`. */
export const elementStruct = struct({
  namespace: 'u32',
  name: 'u32',
  attributeStart: 'u16',
  attributeSize: 'u16',
  attributeCount: 'u16',
  idIndex: 'u16',
  classIndex: 'u16',
  styleIndex: 'u16',
});

/** `ResXMLTree_namespaceExt`. */
export const namespaceStruct = struct({ prefix: 'u32', uri: 'u32' });

/** `ResXMLTree_endElementExt`. */
export const endElementStruct = struct({ namespace: 'u32', name: 'u32' });

/** `ResXMLTree_cdataExt`: the text, and the same as a typed value. */
export const textStruct = struct({ data: 'u32', valueSize: 'u16', zero: 'u8', valueType: 'u8', valueData: 'u32' });

/** `ResXMLTree_attribute`. */
export const attributeStruct = struct({
  namespace: 'u32',
  name: 'u32',
  raw: 'u32',
  valueSize: 'u16',
  zero: 'u8',
  valueType: 'u8',
  valueData: 'u32',
});
