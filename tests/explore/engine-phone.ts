import '../../scripts/explore/engine.js';

import { type FakeApp, FakePhone, type FakeWidget } from '../support/fake-phone.ts';

interface Item {
  words: string;
  act?: string;
  key?: string;
  password?: boolean;
  row?: boolean;
}

interface View {
  title: string;
  text: string;
  items: Item[];
  tabs?: Item[];
  over?: { title: string; text: string; items: Item[] };
}

interface Engine {
  view(): View;
  tap(item: Item): false | undefined;
  back(): boolean;
  state: { fields: Record<string, string> };
}

type MakeEngine = (data: object, memory: Record<string, string>) => Engine;

const makeEngine = (globalThis as unknown as { benchEngine: MakeEngine }).benchEngine;

const width = 1080;
const height = 2400;

/** A generated app on a phone of memory: the whole scenario machinery drives it, and no time passes. */
export class EnginePhone extends FakePhone {
  private engine: Engine;
  private memory: Record<string, string> = {};
  private readonly data: object;

  constructor(data: object) {
    const app: FakeApp = { package: 'cn.gov.bench', first: 'app', screens: { app: { widgets: () => [] } } };
    super({
      ...app,
      screens: { app: { widgets: (phone) => (phone as EnginePhone).widgets(), back: 'app' } },
    });
    this.data = data;
    this.engine = makeEngine(data, this.memory);
  }

  override start(): ReturnType<FakePhone['start']> {
    if (!this.running) this.engine = makeEngine(this.data, this.memory);
    return super.start();
  }

  override forget(): void {
    this.memory = {};
    super.forget();
  }

  override press(key: string): void {
    if (key === 'back' && this.screen !== null) {
      if (!this.engine.back()) this.show(null);
    } else super.press(key);
  }

  override write(text: string, at: { x: number; y: number } | undefined): void {
    super.write(text, at);
    for (const [key, value] of this.texts) this.engine.state.fields[key] = value;
  }

  private widgets(): FakeWidget[] {
    for (const key of this.texts.keys()) if (this.engine.state.fields[key] === undefined) this.texts.delete(key);
    const { items, over, tabs, text, title } = this.engine.view();
    const open = over === undefined;
    let top = 100;
    const row = (widget: FakeWidget, tall = 110): FakeWidget => {
      top += tall;
      return { ...widget, at: { left: 40, top: top - tall, right: width - 40, bottom: top - 10 } };
    };
    const page: FakeWidget[] = [
      row({ text: title }),
      row({ text }),
      ...items.map((item) => row(open ? this.widgetOf(item) : { text: item.words })),
    ];
    const part = width / (tabs?.length ?? 1);
    for (const [index, item] of (tabs ?? []).entries())
      page.push({
        ...(open ? this.widgetOf(item) : { text: item.words }),
        at: { left: index * part, top: height - 160, right: (index + 1) * part, bottom: height },
      });
    if (over === undefined) return page;
    const tall = 320 + over.items.length * 150;
    const from = (height - tall) / 2;
    const at = (offset: number, high: number) => {
      return { left: 180, top: from + offset, right: width - 180, bottom: from + offset + high };
    };
    return [
      ...page,
      {
        className: 'android.view.View',
        at: { left: 0, top: 0, right: width, bottom: height },
        children: [
          {
            className: 'android.app.Dialog',
            at: { left: 140, top: from, right: width - 140, bottom: from + tall },
            children: [
              { text: over.title, at: at(30, 100) },
              { text: over.text, at: at(140, 140) },
              ...over.items.map((item, index) => ({ ...this.widgetOf(item), at: at(300 + index * 150, 130) })),
            ],
          },
        ],
      },
    ];
  }

  private widgetOf(item: Item): FakeWidget {
    if (item.act === 'field')
      return {
        id: item.key ?? '',
        className: 'android.widget.EditText',
        hint: item.words,
        password: item.password === true,
        clickable: true,
      };
    return {
      text: item.words,
      className: 'android.widget.Button',
      act: () => {
        if (this.engine.tap(item) === false) this.show(null);
      },
    };
  }
}
