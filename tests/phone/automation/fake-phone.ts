import {
  type AndroidNode,
  type Display,
  type DisplayMetrics,
  type DisplayWindow,
  plainNode,
  type Stroke,
  type WindowInfo,
} from '../../../src/phone/display/model.ts';
import { noFaults } from '../../../src/phone/faults.ts';
import { phoneProfile, type PhoneProfile } from '../../../src/phone/profile.ts';
import { StrictLog } from '../../../src/phone/strict-log.ts';
import type { PhoneSystem } from '../../../src/phone/system/model.ts';

export const app = 'cn.gov.banshi';

type Part = Partial<AndroidNode> & { at?: readonly [number, number, number, number] };

let nextKey = 0;

/** A node of the app at `[left, top, right, bottom]`. */
export function node(className: string, { at = [0, 0, 1080, 2340], ...part }: Part = {}): AndroidNode {
  nextKey += 1;
  const [left, top, right, bottom] = at;
  const bounds = { left, top, right, bottom };
  return { ...plainNode, key: `n${nextKey}`, className, package: app, bounds, ...part };
}

export function window(root: AndroidNode, info: Partial<WindowInfo> = {}): DisplayWindow {
  const { bounds } = root;
  const rest = { type: 'application' as const, layer: 1, title: 'MainActivity', focused: true, active: true };
  return { info: { id: 7, package: root.package, bounds, ...rest, ...info }, root };
}

/** What a touch, a key or typing did. */
export type Deed = { touch: readonly Stroke[] } | { key: number; metaState: number; long: boolean } | { typed: string };

/** A display that holds state: fields take text, lists move under a finger, what is clicked is told. */
export class FakeDisplay implements Display {
  metrics: DisplayMetrics;
  shown: readonly DisplayWindow[] = [];
  keyboardShown = false;
  readonly deeds: Deed[] = [];
  /** Runs after each touch; changes `shown`. */
  onTouch: (strokes: readonly Stroke[]) => void = () => undefined;
  reads = 0;
  screenshotBytes: Uint8Array = new Uint8Array();
  raised: { text: string; package: string; at: number }[] = [];

  constructor(profile: PhoneProfile) {
    this.metrics = { width: profile.width, height: profile.height, density: profile.density, rotation: 0 };
  }

  async windows(): Promise<readonly DisplayWindow[]> {
    this.reads += 1;
    return this.shown;
  }

  windowInfos(): readonly WindowInfo[] {
    return this.shown.map(({ info }) => info);
  }

  async screenshot(): Promise<Uint8Array> {
    return this.screenshotBytes;
  }

  async touch(strokes: readonly Stroke[]): Promise<void> {
    this.deeds.push({ touch: strokes });
    this.onTouch(strokes);
  }

  async key(code: number, options: { long?: boolean; metaState?: number } = {}): Promise<void> {
    this.deeds.push({ key: code, metaState: options.metaState ?? 0, long: options.long ?? false });
  }

  async typeText(text: string): Promise<boolean> {
    this.deeds.push({ typed: text });
    const field = this.find((node) => node.editable && node.focused);
    if (field !== undefined) this.change(field.key, { text: field.text + text });
    return field !== undefined;
  }

  async setText(nodeKey: string, text: string): Promise<boolean> {
    const field = this.find(({ key }) => key === nodeKey);
    if (field === undefined || !field.editable) return false;
    this.change(nodeKey, { text });
    return true;
  }

  async scroll(): Promise<boolean> {
    return false;
  }

  async rotate(rotation: 0 | 1 | 2 | 3): Promise<void> {
    const upright = this.metrics.rotation % 2 === rotation % 2;
    const { width, height } = this.metrics;
    this.metrics = { ...this.metrics, rotation, ...(upright ? {} : { width: height, height: width }) };
  }

  async hideKeyboard(): Promise<boolean> {
    return false;
  }

  toasts(): readonly { text: string; package: string; at: number }[] {
    return this.raised;
  }

  find(wanted: (node: AndroidNode) => boolean): AndroidNode | undefined {
    for (const { root } of this.shown) {
      const found = search(root, wanted);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Gives a node other properties, the same key. */
  change(key: string, part: Partial<AndroidNode>): void {
    this.shown = this.shown.map((shown) => ({ ...shown, root: changed(shown.root, key, part) }));
  }
}

function search(node: AndroidNode, wanted: (node: AndroidNode) => boolean): AndroidNode | undefined {
  if (wanted(node)) return node;
  for (const child of node.children) {
    const found = search(child, wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

function changed(node: AndroidNode, key: string, part: Partial<AndroidNode>): AndroidNode {
  if (node.key === key) return { ...node, ...part };
  return { ...node, children: node.children.map((child) => changed(child, key, part)) };
}

/** A phone without a screen. */
export class BarePhone implements Omit<PhoneSystem, 'display'> {
  readonly profile: PhoneProfile;
  readonly faults = noFaults();
  readonly strict = new StrictLog();
  readonly network = 'online';
  ended = 0;

  constructor(changes: Partial<PhoneProfile> = {}) {
    this.profile = phoneProfile(changes);
  }

  get files(): never {
    throw new Error('The server has no business with files');
  }

  get log(): never {
    throw new Error('The server has no business with the log');
  }

  now(): number {
    return 1_795_000_000_000;
  }

  processes(): readonly [] {
    return [];
  }

  setting(namespace: string, key: string): string | undefined {
    return namespace === 'secure' && key === 'android_id' ? '0123456789abcdef' : undefined;
  }

  focusedComponent(): string {
    return `${app}/${app}.MainActivity`;
  }

  stopAutomation(): void {
    this.ended += 1;
  }
}

export class FakePhone extends BarePhone implements PhoneSystem {
  readonly display: FakeDisplay;

  constructor(changes: Partial<PhoneProfile> = {}) {
    super(changes);
    this.display = new FakeDisplay(this.profile);
  }
}
