import { type AndroidNode, type DisplayMetrics, type Rect } from '../display/model.ts';
import { blankPng } from './blank-png.ts';
import type { CdpSession } from './cdp.ts';
import { pixelRatio } from './emulation.ts';
import type { Freeze } from './freeze.ts';
import { project } from './nodes/bounds.ts';
import { decorate, decorateLabel } from './nodes/chain.ts';
import type { NodeProfile } from './nodes/class-names.ts';
import { toAndroid } from './nodes/map.ts';
import type { LayoutMetrics } from './nodes/protocol.ts';
import { type PageRead, readPage } from './nodes/read.ts';

export interface SurfaceOptions {
  session: CdpSession;
  freeze: Freeze;
  package: string;
  profile: NodeProfile;
  ids: boolean;
  metrics: DisplayMetrics;
  contentBounds: Rect;
  /** What stands on the screen of an app without web content. */
  label?: string;
}

/** A renderer that has said nothing for so long is busy with a script. */
const ANSWERS_WITHIN = 800;
/** As long as nothing was seen there is nothing to show in its place: a busy start is waited for. */
const FIRST_ANSWERS_WITHIN = 4000;
/** What a renderer that answers may need for a page of ten thousand nodes. */
const READ_WITHIN = 15_000;
/** A frame that is older is taken anew, whatever happened. */
const FRAME_LIVES = 200;

/** What of the page can be seen: nodes and pixels, the last known ones while the renderer cannot answer. */
export class Surface {
  readonly #options: SurfaceOptions;
  #metrics: DisplayMetrics;
  #content: Rect;
  #tree: AndroidNode | undefined;
  #frame: Uint8Array | undefined;
  #frameAt = -Infinity;
  #pageScale = 1;
  #busy = false;
  /** Reads that the renderer has begun to answer. */
  #working = 0;
  #hidden = false;

  constructor(options: SurfaceOptions) {
    this.#options = options;
    this.#metrics = options.metrics;
    this.#content = options.contentBounds;
  }

  get frozen(): boolean {
    return this.#busy || this.#options.freeze.dialogOpen;
  }

  get content(): Rect {
    return this.#content;
  }

  /** Display pixels of a CSS pixel as the page is zoomed now: a page without a viewport of its own is laid out 980 wide and shrunk. */
  async pixelsOfCss(): Promise<number> {
    const metrics = await this.whileAnswering(() =>
      this.#options.session.send<LayoutMetrics>('Page.getLayoutMetrics', {}, READ_WITHIN),
    );
    this.#pageScale = metrics?.cssVisualViewport.scale ?? this.#pageScale;
    return pixelRatio(this.#metrics) * this.#pageScale;
  }

  /** Something happened that the next frame must show. */
  touched(): void {
    this.#frameAt = -Infinity;
  }

  resized(metrics: DisplayMetrics, content: Rect): void {
    this.#metrics = metrics;
    this.#content = content;
    this.#frame = undefined;
    this.touched();
  }

  /** While hidden the browser draws nothing: the last frame stands. */
  set hidden(hidden: boolean) {
    this.#hidden = hidden;
    this.touched();
  }

  async tree(): Promise<AndroidNode> {
    const read = await this.whileAnswering(() => readPage(this.#options.session, READ_WITHIN));
    if (read !== undefined) this.#tree = this.#android(read);
    return this.#tree ?? decorate(undefined, this.#chain());
  }

  async frame(): Promise<Uint8Array> {
    const fresh = this.#frame !== undefined && performance.now() - this.#frameAt < FRAME_LIVES;
    if (!fresh && !this.#hidden) await this.#shoot();
    this.#frame ??= blankPng(this.#content.right - this.#content.left, this.#content.bottom - this.#content.top);
    return this.#frame;
  }

  /** Whether the renderer answers in time. A page with an open dialog waits for its user, which is no hang. */
  async responds(within: number): Promise<boolean> {
    if (this.#options.freeze.dialogOpen) return true;
    const alive = this.#options.session.send('Runtime.evaluate', { expression: '0' }, within).then(
      () => true,
      () => false,
    );
    const answer = (await this.#options.freeze.unlessFrozen(alive)) ?? true;
    this.#busy = !answer;
    return answer;
  }

  async #shoot(): Promise<void> {
    const at = performance.now();
    const shot = await this.whileAnswering(() =>
      this.#options.session.send<{ data: string }>(
        'Page.captureScreenshot',
        { format: 'png', optimizeForSpeed: true },
        READ_WITHIN,
      ),
    );
    if (shot === undefined) return;
    this.#frame = Buffer.from(shot.data, 'base64');
    this.#frameAt = at;
  }

  /**
   * What the work gives; undefined as soon as it is known that the renderer does not answer. A page of ten thousand nodes keeps it busy for
   * longer than a hang is given, with our own work: that is asked before, and while some of it runs.
   */
  async whileAnswering<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
    const { freeze } = this.#options;
    if (freeze.dialogOpen) return undefined;
    const alive = this.responds(this.#frame === undefined ? FIRST_ANSWERS_WITHIN : ANSWERS_WITHIN);
    const given = work().catch(() => undefined);
    return freeze.unlessFrozen(this.#unlessMute(alive, given));
  }

  async #unlessMute<Value>(alive: Promise<boolean>, given: Promise<Value | undefined>): Promise<Value | undefined> {
    // Some commands are answered by the browser and say nothing of the renderer.
    const first = await Promise.race([alive, given.then(() => 'given' as const)]);
    if (first === 'given') return given;
    if (!first && this.#working === 0) return undefined;
    this.#busy = false;
    this.#working += 1;
    try {
      return await given;
    } finally {
      this.#working -= 1;
    }
  }

  #android(read: PageRead): AndroidNode {
    const { viewport } = read;
    const { label } = this.#options;
    if (label !== undefined) return decorateLabel(label, this.#labelBounds(read), this.#chain());
    const web =
      read.root &&
      toAndroid(read.root, {
        package: this.#options.package,
        profile: this.#options.profile,
        ids: this.#options.ids,
        keyPrefix: `${this.#options.package}/web/`,
        projection: {
          offsetX: viewport.pageX - read.dom.scroll.x,
          offsetY: viewport.pageY - read.dom.scroll.y,
          scale: viewport.scale * pixelRatio(this.#metrics),
          view: this.#content,
        },
        documentScrolls:
          read.dom.contentSize.height > Math.ceil(viewport.clientHeight) ||
          read.dom.contentSize.width > Math.ceil(viewport.clientWidth),
      });
    return decorate(web, this.#chain());
  }

  #labelBounds(read: PageRead): Rect {
    const rect = read.root?.children[0]?.dom?.rect ?? { x: 0, y: 0, width: 0, height: 0 };
    return project(rect, { offsetX: 0, offsetY: 0, scale: pixelRatio(this.#metrics), view: this.#content });
  }

  #chain(): Parameters<typeof decorate>[1] {
    const display = { left: 0, top: 0, right: this.#metrics.width, bottom: this.#metrics.height };
    return { package: this.#options.package, display, content: this.#content };
  }
}
