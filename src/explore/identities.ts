import type { Look } from './look.ts';

/** New screens of one shape that come of touches on that same shape, before they count as one: endless rows, counters, mazes. */
const mostOfAShape = 20;
/** The same for scrolling: a page is longer than its list of kinds of things. */
const mostByScrolling = 6;
/** Exact variants of a screen; more of them is a clock or a counter, not another screen. */
const mostVariants = 12;

export interface Arrival {
  /** Rough signature of the screen before. */
  from: string | undefined;
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

  idOf({ signature }: Look, { from, scrolled }: Arrival): string {
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
    if (from === coarse) {
      const kind = `${coarse}${scrolled ? ' scrolled' : ''}`;
      const bred = (this.bred.get(kind) ?? 0) + 1;
      this.bred.set(kind, bred);
      if (bred > (scrolled ? mostByScrolling : mostOfAShape)) return `shape ${coarse}`;
    }
    this.known.add(plain);
    return plain;
  }
}

/** Whether an id stands for all screens of a shape. */
export function isShape(id: string): boolean {
  return id.startsWith('shape ');
}
