export interface PostedNotification {
  id: number;
  package: string;
  uid: number;
  title: string;
  text: string;
  at: number;
}

export interface Notifications {
  post(notification: Omit<PostedNotification, 'id' | 'at'>): void;
  /** Newest first. */
  list(): readonly PostedNotification[];
  cancel(package_: string): void;
  onPost(listener: (notification: PostedNotification) => void): void;
}

export function createNotifications(now: () => number): Notifications {
  let posted: PostedNotification[] = [];
  let lastId = 0;
  const listeners: ((notification: PostedNotification) => void)[] = [];
  return {
    post(notification) {
      const added = { ...notification, id: (lastId += 1), at: now() };
      posted = [added, ...posted].slice(0, 50);
      for (const listener of listeners) listener(added);
    },
    list: () => posted,
    cancel(package_) {
      posted = posted.filter((one) => one.package !== package_);
    },
    onPost: (listener) => listeners.push(listener),
  };
}
