import type { Deed } from '../look.ts';
import { deedOf } from './goals.ts';
import type { Policy } from './policy.ts';

/** How often Back is pressed instead of something on the screen. */
const backs = 0.15;
/** How often the app is started anew: else chance would stay for ever where nothing leads on. */
const starts = 0.02;

/** Anything that the screen in front offers, tried or not: the baseline that others are measured by. Never at an end. */
export const random: Policy = {
  name: 'random',
  next: (graph, chance): Deed => {
    const state = graph.here === undefined ? undefined : graph.states.get(graph.here);
    const offers = [...(state?.offers.values() ?? [])].filter(
      ({ offer, state: how }) => offer.refused === undefined && how !== 'gone',
    );
    if (state === undefined) return { kind: 'start', key: '', words: '' };
    if (chance() < starts) return { kind: 'start', key: '', words: '' };
    const goesBack = chance() < backs;
    const chosen = offers[Math.floor(chance() * offers.length)];
    return goesBack || chosen === undefined ? { kind: 'back', key: '', words: '' } : deedOf(chosen);
  },
};
