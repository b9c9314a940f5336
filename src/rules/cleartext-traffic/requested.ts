import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import { apis } from '../../standards/apis.ts';
import { partyOf } from '../party.ts';

type Url = EvidenceOf<'endpoints'>['urls'][number];
type Calls = EvidenceOf<'dex'>['calls'];

const pageLoads: ReadonlySet<string> = new Set(['webview-load-url', 'x5-load-url']);
const connecting: ReadonlySet<string> = new Set(
  apis.filter(({ id, topics }) => topics.includes('http') || pageLoads.has(id)).map(({ id }) => id),
);

/** Marks of an interface in the host's name or the path; nobody gives readers such a link. */
const interfaceHost = /^(?:api|apis|gateway|interface)\d*[.-]|[.-]api\./;
const interfacePath = /^[a-z]+:\/\/[^/]+\/(?:[^?#]*\/)?(?:api|rest|interface)s?(?:\/|$)/i;

/**
 * Whether an address in the app's own code is there to be requested: its class opens connections or loads pages, or the address itself
 * is one of an interface (a number for a host, a port, `api`). Any other one may as well be handed to the browser.
 */
export function requestedUrls(calls: Calls): (url: Url) => boolean {
  const classes = new Set(
    calls.flatMap(({ api, places }) => (connecting.has(api) ? places.map((place) => outermost(place.class)) : [])),
  );
  return (url) => {
    const own = url.places.filter((place) => place.class !== undefined && partyOf(place.owner) === 'own');
    return own.length > 0 && (isInterface(url) || own.some((place) => classes.has(outermost(place.class))));
  };
}

function isInterface({ url, host, port }: Url): boolean {
  return (
    port !== null || /^[\d.]+$/.test(host) || host.includes(':') || interfaceHost.test(host) || interfacePath.test(url)
  );
}

/** A listener or a lambda connects for the class around it. */
function outermost(name = ''): string {
  return name.split('$')[0] ?? name;
}
