import type { Evidence } from '../../../evidence/evidence.ts';
import type { StoredCapture } from '../../../evidence/kinds/screens.ts';
import type { Bounds } from '../../../evidence/screen/node.ts';
import { screenName } from '../screen.ts';
import type { Look } from './model.ts';

export function capturesOf(evidence: Evidence): readonly StoredCapture[] {
  return evidence.screens?.status === 'ok' ? evidence.screens.value.captures : [];
}

/** The picture of a look; null where none was taken. */
export function lookAt(capture: StoredCapture | undefined, bounds: Bounds | null = null): Look | null {
  if (capture === undefined || capture.screenshot === null) return null;
  const { display, run, screenshot, step } = capture;
  return { ...screenshot, run, step, width: display.width, height: display.height, bounds };
}

/**
 * What another device showed at the same place: after the same step of the same run, else the first look at the same screen. Null where it
 * never was there.
 */
export function counterpart(of: StoredCapture, evidence: Evidence): Look | null {
  const pictured = capturesOf(evidence).filter(({ screenshot }) => screenshot !== null);
  const name = screenName(of);
  return lookAt(
    pictured.find(({ run, step }) => run === of.run && step === of.step) ??
      pictured.find((capture) => capture.structure === of.structure) ??
      (name === null ? undefined : pictured.find((capture) => screenName(capture) === name)),
  );
}
