import type { Notification } from './options.ts';

export type PostedNotification = Notification & { at: number };

/** Android keeps that many of one package; here of all. */
const MOST = 50;

/** What is in the notification shade, oldest first. */
export class Notifications {
  #posted: PostedNotification[] = [];

  get posted(): readonly PostedNotification[] {
    return this.#posted;
  }

  add(notification: PostedNotification): void {
    this.#posted = [...this.#posted, notification].slice(-MOST);
  }

  /** Those that `which` says, all where nothing is said. */
  remove(which: (notification: PostedNotification) => boolean = () => true): void {
    this.#posted = this.#posted.filter((notification) => !which(notification));
  }
}
