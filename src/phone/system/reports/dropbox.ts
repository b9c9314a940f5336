/** DropBoxManager: what the system keeps of crashes and ANRs. */
export interface DropBoxEntry {
  /** `data_app_crash`, `data_app_anr`, `data_app_native_crash`. */
  tag: string;
  at: number;
  text: string;
}

export interface DropBox {
  add(entry: DropBoxEntry): void;
  /** Oldest first. */
  entries(): readonly DropBoxEntry[];
}

export function createDropBox(): DropBox {
  const entries: DropBoxEntry[] = [];
  return {
    add(entry) {
      entries.push(entry);
      if (entries.length > 200) entries.shift();
    },
    entries: () => entries,
  };
}
