import type { CdpEvent, CdpSession } from './cdp.ts';
import { documentScript } from './scripts/all.ts';
import { hostObject } from './scripts/host.ts';

/** How long the timers of a jump may take to run; the page's own limit is two seconds a document. */
const JUMP_WITHIN = 30_000;

/** The clock of the app's documents: Date and timers are the window's own until the phone's clock is moved. */
export class PageClock {
  readonly #session: CdpSession;
  readonly #contexts = new Set<number>();
  #offset: number;
  #script: string | undefined;

  constructor(session: CdpSession, offset: number) {
    this.#session = session;
    this.#offset = offset;
    session.on('Runtime.executionContextCreated', (event) => this.#created(event));
    session.on('Runtime.executionContextDestroyed', (event) =>
      this.#contexts.delete(Number(event['executionContextId'])),
    );
    session.on('Runtime.executionContextsCleared', () => this.#contexts.clear());
  }

  /** Puts the phone's scripts into each document to come. */
  async install(): Promise<void> {
    const old = this.#script;
    const source = documentScript(this.#offset);
    const { identifier } = await this.#session.send<{ identifier: string }>('Page.addScriptToEvaluateOnNewDocument', {
      source,
      runImmediately: true,
    });
    this.#script = identifier;
    if (old !== undefined) {
      await this.#session.send('Page.removeScriptToEvaluateOnNewDocument', { identifier: old });
    }
  }

  /** Moves to a new distance from the host's clock; on the way forward timers that fall due fire. */
  async move(offset: number): Promise<void> {
    const delta = offset - this.#offset;
    if (delta === 0) return;
    this.#offset = offset;
    await this.install();
    const expression = `${hostObject}?.jump?.(${delta}, ${offset})`;
    const jumps = [...this.#contexts].map((contextId) =>
      // A frame that navigates meanwhile starts with the new time.
      this.#session
        .send('Runtime.evaluate', { expression, contextId, awaitPromise: true }, JUMP_WITHIN)
        .catch(() => {}),
    );
    await Promise.all(jumps);
  }

  #created(event: CdpEvent): void {
    const context = event['context'] as { id: number; auxData?: { isDefault?: boolean } };
    if (context.auxData?.isDefault === true) this.#contexts.add(context.id);
  }
}
