/** A small seeded generator (mulberry32): equal seeds give equal mutations on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Values at which sizes, counts and offsets go wrong. */
const interesting = [
  0, 1, 2, 3, 7, 8, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffff0, 0xffffffff,
];

type Random = () => number;
type Mutation = (bytes: Buffer, random: Random) => Buffer;

const at = (bytes: Buffer, random: Random) => Math.floor(random() * bytes.length);
const someValue = (random: Random) => interesting[Math.floor(random() * interesting.length)] ?? 0;

const flipBit: Mutation = (bytes, random) => {
  const index = at(bytes, random);
  bytes.writeUInt8((bytes[index] ?? 0) ^ (1 << Math.floor(random() * 8)), index);
  return bytes;
};

const setWord: Mutation = (bytes, random) => {
  if (bytes.length < 4) return bytes;
  const index = Math.min(at(bytes, random) & ~3, bytes.length - 4);
  bytes.writeUInt32LE(someValue(random) >>> 0, index);
  return bytes;
};

const setHalfWord: Mutation = (bytes, random) => {
  if (bytes.length < 2) return bytes;
  const index = Math.min(at(bytes, random) & ~1, bytes.length - 2);
  bytes.writeUInt16LE(someValue(random) & 0xffff, index);
  return bytes;
};

const nudgeWord: Mutation = (bytes, random) => {
  if (bytes.length < 4) return bytes;
  const index = Math.min(at(bytes, random) & ~3, bytes.length - 4);
  bytes.writeUInt32LE((bytes.readUInt32LE(index) + Math.floor(random() * 33) - 16) >>> 0, index);
  return bytes;
};

const cut: Mutation = (bytes, random) => bytes.subarray(0, at(bytes, random));

const remove: Mutation = (bytes, random) => {
  const start = at(bytes, random);
  const end = Math.min(start + 1 + Math.floor(random() * 64), bytes.length);
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
};

const repeat: Mutation = (bytes, random) => {
  const start = at(bytes, random);
  const end = Math.min(start + 1 + Math.floor(random() * 256), bytes.length);
  return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)]);
};

const mutations: readonly Mutation[] = [flipBit, setWord, setWord, setHalfWord, nudgeWord, cut, remove, repeat];

/** One to six mutations of a copy of `seed`. */
export function mutate(seed: Buffer, random: Random): Buffer {
  let bytes: Buffer = Buffer.from(seed);
  const count = 1 + Math.floor(random() * 6);
  for (let step = 0; step < count && bytes.length > 0; step += 1) {
    const mutation = mutations[Math.floor(random() * mutations.length)] ?? flipBit;
    bytes = mutation(bytes, random);
  }
  return bytes;
}
