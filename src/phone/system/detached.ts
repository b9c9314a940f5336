import type { EventLog } from './event-log.ts';

/** Lets work go on that nobody waits for; what goes wrong with it (a browser that died) is said in the phone's log. */
export type Detach = (work: Promise<unknown>) => void;

export function createDetach(events: EventLog): Detach {
  return (work) => {
    work.catch((error: unknown) => {
      events.system('E', 'VirtualPhone', error instanceof Error ? (error.stack ?? error.message) : String(error));
    });
  };
}
