import type { Duplex } from 'node:stream';

/** The UiAutomator2 server's process, as automation/server.ts starts it. */
export interface AutomationServer {
  connect(stream: Duplex): void;
  stop(): void;
  readonly stopped: Promise<void>;
}

export interface AutomationHost {
  readonly running: boolean;
  /** Starts the server; one that runs already ends. Resolves when it has ended. */
  run(): Promise<void>;
  stop(): void;
  /** Hands a connection to the server; false when there is none, also after waiting a little for one that is being started. */
  connect(stream: Duplex): Promise<boolean>;
}

/**
 * The driver asks /status right after it sent `am instrument`; a refusal makes it sleep a whole second. The server is up within this many
 * milliseconds of the command, so holding the connection that long is enough.
 */
const patience = 120;

export function createAutomationHost(start: () => AutomationServer): AutomationHost {
  let server: AutomationServer | undefined;
  const waiting = new Set<() => void>();
  const started = async (): Promise<void> => {
    if (server !== undefined) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, patience);
      function done(): void {
        clearTimeout(timer);
        waiting.delete(done);
        resolve();
      }
      waiting.add(done);
    });
  };
  return {
    get running() {
      return server !== undefined;
    },
    async run() {
      server?.stop();
      const own = start();
      server = own;
      for (const wake of waiting) wake();
      await own.stopped;
      if (server === own) server = undefined;
    },
    stop() {
      server?.stop();
      server = undefined;
    },
    async connect(stream) {
      await started();
      if (server === undefined) return false;
      server.connect(stream);
      return true;
    },
  };
}
