import type { DeviceSession } from '../../device/session.ts';
import type { EvidenceOf } from '../../evidence/kinds/index.ts';

type What = DeviceSession['incidents'][number]['what'];

const incidentGaps = {
  reconnected: { code: 'device-reconnected' },
  'driver-restarted': { code: 'device-driver-restarted' },
  'server-restarted': { code: 'device-server-restarted' },
} as const satisfies Readonly<Record<What, { code: string }>>;

/** What the phone is and what driving left on it: after the session was disposed of. `earlier`: incidents of a try that this one goes on with. */
export function deviceEvidence(session: DeviceSession, earlier: DeviceSession['incidents']): EvidenceOf<'device'> {
  const { facts, incidents } = session;
  const { footprint, settings } = session.footprint();
  return {
    gaps: [...earlier, ...incidents].map(({ at, detail, what }) => ({ ...incidentGaps[what], place: at, detail })),
    serial: facts.serial,
    virtual: facts.virtual,
    emulator: facts.emulator,
    manufacturer: facts.manufacturer,
    model: facts.model,
    fingerprint: facts.fingerprint,
    apiLevel: facts.apiLevel,
    release: facts.release,
    abis: [...facts.abis],
    display: { ...facts.display },
    webView: facts.webView ?? null,
    ...(facts.googleServices === undefined ? {} : { googleServices: facts.googleServices }),
    locale: facts.locale ?? null,
    timeZone: facts.timeZone ?? null,
    clockOffset: facts.clockOffset ?? null,
    tools: { ...facts.tools },
    settings: settings.map((setting) => ({ ...setting })),
    footprint: footprint.map((one) => ({ ...one })),
    blockers: facts.blockers.map((one) => ({ ...one })),
  };
}
