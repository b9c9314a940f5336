import type { AppHost, NetworkState, Traffic } from '../../app/runtime.ts';
import type { CdpSession } from '../cdp.ts';
import { findRoute, type NetworkRules, type NoRoute } from './routes.ts';
import { type Proxy, startProxy } from './socks.ts';

/** One app's network: the proxy that all of it goes through, and what its page knows of the state. */
export class NetworkControl {
  readonly proxy: Proxy;
  readonly #rules: NetworkRules;
  readonly #host: AppHost;
  #state: NetworkState;
  #session: CdpSession | undefined;

  private constructor(proxy: Proxy, rules: NetworkRules, state: NetworkState, host: AppHost) {
    this.#host = host;
    this.proxy = proxy;
    this.#rules = rules;
    this.#state = state;
  }

  static async start(rules: NetworkRules, state: NetworkState, host: AppHost): Promise<NetworkControl> {
    return new NetworkControl(await startProxy({ rules, state }), rules, state, host);
  }

  get state(): NetworkState {
    return this.#state;
  }

  async attach(session: CdpSession): Promise<void> {
    this.#session = session;
    await session.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 });
    // Requests are stopped before they leave the page; a WebSocket is told by the browser only, which also asks for hosts of its own.
    session.on('Network.webSocketCreated', (event) => void this.#webSocket(String(event['url'])));
    await this.#tellPage();
  }

  /** Writes down what did not get through. */
  readonly refused = (url: string, why: NoRoute): void => {
    this.#host.log('W', 'chromium', `request refused: ${url.slice(0, 2000)} (${why})`);
  };

  async #webSocket(url: string): Promise<void> {
    const why = URL.canParse(url) ? await this.barred(new URL(url)) : undefined;
    if (why !== undefined) this.refused(url, why);
  }

  async setState(state: NetworkState): Promise<void> {
    this.#state = state;
    this.proxy.setState(state);
    await this.#tellPage();
  }

  /** Why a request would not get through; undefined: it may go. */
  readonly barred = async (url: URL): Promise<NoRoute | undefined> => {
    const port = url.port === '' ? (/^(?:https|wss):$/.test(url.protocol) ? 443 : 80) : Number(url.port);
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
  }
}
