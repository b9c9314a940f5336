import type { Look } from './look.ts';

/** New screens of one shape and name that come of touches on that same screen, before they count as one: counters, switches, endless cards. */
const mostAlike = 12;
/** The same for scrolling: a page is longer than its list of kinds of things. */
const mostByScrolling = 6;
/** Screens of one shape in a row, whatever they are called; a longer row has no end. */
const longestRow = 20;

/** Exact variants of a screen; more of them is a clock or a counter, not another screen. */
const mostVariants = 12;

export interface Arrival {
  /** The screen before, and how many of its own shape led to it in a row. */
  from: { look: Look; bred: number } | undefined;
  scrolled: boolean;
}

/**
 * Which screen a look shows. Screens are told apart by their structure; more finely where one action led to different places, and more
 * roughly where one shape breeds new screens without end. Grows with what is asked, the same for the same questions.
 */
export class Identities {
  private readonly known = new Set<string>();
  private readonly bred = new Map<string, number>();
  private readonly variants = new Map<string, Set<string>>();
  private readonly refined: Set<string>;

  /** `refined`: plain signatures that are told apart more finely. */
  constructor(refined: ReadonlySet<string>) {
    this.refined = new Set(refined);
  }

  idOf(look: Look, { from, scrolled }: Arrival): string {
    const { label, signature } = look;
    const { coarse, fine, plain } = signature;
    if (this.refined.has(plain)) {
      const variants = this.variants.get(plain) ?? new Set();
      this.variants.set(plain, variants);
      if (variants.has(fine) || variants.size < mostVariants) {
        variants.add(fine);
        return `${plain}~${fine}`;
      }
      return plain;
    }
    if (this.known.has(plain)) return plain;
    if (from?.look.signature.coarse === coarse) {
      const name = `shape ${coarse} ${withoutNumbers(label)}`;
      if (from.bred >= longestRow) return `shape ${coarse}`;
      if (isOfItsKind(from.look, look)) {
        const kind = `${name}${scrolled ? ' scrolled' : ''}`;
        const bred = (this.bred.get(kind) ?? 0) + 1;
        this.bred.set(kind, bred);
        if (bred > (scrolled ? mostByScrolling : mostAlike)) return name;
      }
    }
    this.known.add(plain);
    return plain;
  }
}

/** Whether an id stands for all screens of a shape. */
export function isShape(id: string): boolean {
  return id.startsWith('shape ');
}

/** The same name, and at least half of what can be done is the same: what follows on itself. */
export function isOfItsKind(one: Look, other: Look): boolean {
  if (one.signature.coarse !== other.signature.coarse) return false;
  if (withoutNumbers(one.label) !== withoutNumbers(other.label)) return false;
  const keys = new Set(one.offers.map(({ key }) => key));
  const shared = other.offers.filter(({ key }) => keys.has(key)).length;
  return shared * 2 >= keys.size + other.offers.length - shared;
}

function withoutNumbers(label: string): string {
  return label.replaceAll(/[\p{N}\s]+/gu, '');
}
