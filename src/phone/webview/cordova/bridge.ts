import { randomInt } from 'node:crypto';

import type { PluginContext, PluginResult } from './plugin.ts';
import { status } from './plugin.ts';
import { plugins } from './plugins.ts';

export interface CordovaOptions {
  context: Omit<PluginContext, 'send' | 'override' | 'listen'>;
  /** Runs a script in the page, when the page can. */
  evaluate(script: string): void;
}

/** `org.apache.cordova.CordovaBridge` without its Java object: cordova.js then calls by `prompt()`. */
export class CordovaBridge {
  readonly #context: PluginContext;
  readonly #evaluate: (script: string) => void;
  #secret = 0;
  #channel: string | undefined;
  #network: string | undefined;
  readonly #buttons = new Set<string>();

  constructor(options: CordovaOptions) {
    this.#evaluate = options.evaluate;
    this.#context = {
      ...options.context,
      send: (callbackId, result) => this.#send(callbackId, result),
      override: (button, wanted) => {
        if (wanted) this.#buttons.add(button);
        else this.#buttons.delete(button);
      },
      listen: (callbackId) => {
        if (callbackId.startsWith('network:')) this.#network = callbackId.slice('network:'.length);
        else this.#channel = callbackId;
      },
    };
  }

  /** The text that a `prompt()` of cordova.js returns; undefined: it is somebody else's. */
  readonly prompted = (message: string, defaultText: string): string | undefined => {
    if (defaultText.startsWith('gap_init:')) {
      this.pageChanged();
      this.#secret = randomInt(1, 2 ** 31);
      return String(this.#secret);
    }
    if (defaultText.startsWith('gap_bridge_mode:') || defaultText.startsWith('gap_poll:')) return '';
    if (!defaultText.startsWith('gap:')) return undefined;
    this.#take(defaultText.slice('gap:'.length), message);
    return '';
  };

  /** A new page has subscribed to nothing. */
  pageChanged(): void {
    this.#buttons.clear();
    this.#channel = undefined;
    this.#network = undefined;
  }

  wants(button: string): boolean {
    return this.#channel !== undefined && this.#buttons.has(button);
  }

  /** `pause`, `resume`, `backbutton`, `menubutton` …: fired as an event on the page's document. */
  tell(action: string): void {
    if (this.#channel === undefined) return;
    this.#send(this.#channel, { status: status.ok, value: { action }, keep: true });
  }

  connectionChanged(kind: 'wifi' | 'none'): void {
    if (this.#network === undefined) return;
    this.#send(this.#network, { status: status.ok, value: kind, keep: true });
  }

  #take(header: string, body: string): void {
    let fields: unknown;
    let args: unknown;
    try {
      fields = JSON.parse(header);
      args = JSON.parse(body);
    } catch {
      return;
    }
    if (!Array.isArray(fields) || Number(fields[0]) !== this.#secret || this.#secret === 0) return;
    const [, service, action, callbackId] = fields.map(String);
    const call = { callbackId: callbackId ?? '', args: Array.isArray(args) ? (args as unknown[]) : [] };
    void this.#run(service ?? '', action ?? '', call).then((result) => this.#send(call.callbackId, result));
  }

  async #run(
    service: string,
    action: string,
    call: { callbackId: string; args: readonly unknown[] },
  ): Promise<PluginResult> {
    const plugin = Object.hasOwn(plugins, service) ? plugins[service] : undefined;
    if (plugin === undefined) {
      this.#context.host.log('D', 'PluginManager', `exec() call to unknown plugin: ${service.slice(0, 200)}`);
      return { status: status.classNotFound, value: 'Class not found' };
    }
    const run = (Object.hasOwn(plugin, action) ? plugin[action] : undefined) ?? plugin['*'];
    if (run === undefined) return { status: status.invalidAction, value: 'Invalid action' };
    try {
      return await run(call, this.#context);
    } catch (error) {
      return { status: status.error, value: error instanceof Error ? error.message : String(error) };
    }
  }

  #send(callbackId: string, result: PluginResult): void {
    if (callbackId === '' || callbackId === 'INVALID') return;
    // Nothing yet: the callback waits.
    if (result.status === status.nothing && result.keep === true) return;
    const success = result.status === status.ok || result.status === status.nothing;
    const values = result.value === undefined ? '[]' : `[${JSON.stringify(result.value)}]`;
    this.#evaluate(
      `globalThis.cordova?.callbackFromNative(${JSON.stringify(callbackId)}, ${success}, ${result.status}, ${values}, ${result.keep === true})`,
    );
  }
}
