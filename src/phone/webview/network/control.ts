import type { AppHost, NetworkState, Traffic } from '../../app/runtime.ts';
import type { CdpSession } from '../cdp.ts';
import { hostObject } from '../scripts/host.ts';
import { findRoute, type NetworkRules, type NoRoute } from './routes.ts';
import { type Proxy, startProxy } from './socks.ts';

/** One app's network: the proxy that all of it goes through, and what its page knows of the state. */
export class NetworkControl {
  readonly proxy: Proxy;
  readonly #rules: NetworkRules;
  #state: NetworkState;
  #session: CdpSession | undefined;

  private constructor(proxy: Proxy, rules: NetworkRules, state: NetworkState) {
    this.proxy = proxy;
    this.#rules = rules;
    this.#state = state;
  }

  static async start(rules: NetworkRules, state: NetworkState, host: AppHost): Promise<NetworkControl> {
    const proxy = await startProxy({
      rules,
      state,
      onRefused: (name, port, why) => host.log('W', 'chromium', `connection refused: ${name}:${port} (${why})`),
    });
    return new NetworkControl(proxy, rules, state);
  }

  get state(): NetworkState {
    return this.#state;
  }

  async attach(session: CdpSession): Promise<void> {
    this.#session = session;
    await session.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 });
    await this.#tellPage();
  }

  async setState(state: NetworkState): Promise<void> {
    this.#state = state;
    this.proxy.setState(state);
    await this.#tellPage();
  }

  /** Why a request would not get through; undefined: it may go. */
  readonly barred = async (url: URL): Promise<NoRoute | undefined> => {
    const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
    const route = await findRoute(url.hostname, port, this.#state, this.#rules);
    return typeof route === 'string' ? route : undefined;
  };

  traffic(): Traffic {
    return this.proxy.traffic();
  }

  async #tellPage(): Promise<void> {
    const offline = this.#state === 'offline';
    await this.#session?.send('Network.emulateNetworkConditions', {
      offline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
      ...(offline ? {} : { connectionType: 'wifi' }),
    });
    const kind = offline ? 'none' : 'wifi';
    await this.#session?.send('Runtime.evaluate', {
      expression: `if (${hostObject}) ${hostObject}.connection = '${kind}'`,
    });
  }
}
