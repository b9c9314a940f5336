const end = /[。!?;\n\r]/;

/** Longest piece that expressions are run on, in characters. A longer sentence is read in pieces that overlap by `overlap`. */
const pieceLength = 300;
const overlap = 40;

/** The sentences of a normalised text, long ones in overlapping pieces so that no expression runs over more than a bounded length. */
export function* sentencesOf(text: string): Generator<string> {
  for (const sentence of text.split(end)) {
    if (sentence.length <= pieceLength) {
      if (sentence !== '') yield sentence;
      continue;
    }
    for (let at = 0; at < sentence.length; at += pieceLength - overlap) yield sentence.slice(at, at + pieceLength);
  }
}
