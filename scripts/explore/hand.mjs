// Hands on a model: one that explores, and a monkey that pokes about.
import { ModelApp, modelPackage } from './model.mjs';

/** What the explorer of the product moves, over an app in memory. `load(path)` gives modules of the product. */
export async function modelHand(data, load) {
  const { signatureOf } = await load('explore/signature.js');
  const { emptyFields, isFilled, offersOn } = await load('scenario/explore/offers.js');
  const { makeGuard } = await load('scenario/guard/make.js');
  const app = new ModelApp(data);
  const options = { app: modelPackage, guard: makeGuard({ allowed: [], isCut: () => false }), logIn: true };
  const memo = new Map();
  const look = () => {
    const capture = app.look();
    if (capture.package !== modelPackage) return { capture };
    const key = JSON.stringify([app.engine.view(), app.engine.state.fields]);
    let known = memo.get(key);
    if (known === undefined) {
      const choices = offersOn(capture, options);
      const offers = [...choices.values()].map(({ offer }) => offer);
      const signature = signatureOf(capture, isFilled(capture.tree, modelPackage));
      known = {
        choices,
        capture,
        seen: { signature, offers, activity: '.MainActivity', route: undefined, label: app.engine.view().title },
      };
      if (memo.size < 5000) memo.set(key, known);
    }
    return known;
  };
  const outcome = () => {
    const { capture, seen } = look();
    if (seen === undefined) return { what: 'outside', package: capture.package, capture: app.captures };
    return { what: 'look', look: { ...seen, capture: app.captures } };
  };
  const act = {
    start: () => app.start(),
    reset: () => app.reset(),
    back: () => app.back(),
    scroll: () => undefined,
    tap: ({ key }) => {
      const { choices, capture } = look();
      app.touch(capture.touches.get(choices.get(key).node));
    },
    fill: () => {
      const { capture } = look();
      for (const field of emptyFields(capture.tree, modelPackage, true)) app.write(capture.touches.get(field), '测试');
    },
  };
  return {
    app,
    first: outcome,
    elapsed: () => 0,
    perform: async (deed) => {
      if ((deed.kind === 'tap' || deed.kind === 'fill') && look().choices?.get(deed.key) === undefined)
        return { ...outcome(), what: 'gone', why: 'not there' };
      act[deed.kind](deed);
      return outcome();
    },
  };
}

/** As `adb shell monkey` does with touches alone: a finger anywhere, now and then Back. */
export function monkey(data, steps, chance) {
  const app = new ModelApp(data);
  app.look();
  const curve = [app.seen.size];
  for (let step = 0; step < steps; step += 1) {
    if (app.left) app.start();
    else if (chance() < 0.1) app.back();
    else app.poke(chance() * 1080, chance() * 2400);
    app.look();
    curve.push(app.seen.size);
  }
  return { curve, seen: app.seen };
}
