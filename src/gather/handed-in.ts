import type { Container } from '../apk/container/model.ts';
import { once, type StaticContext } from './context.ts';

/** What the context was opened from. `make` is given once, by whoever opens it. */
export function handedIn(context: StaticContext, make: () => Container = missing): Container {
  return once(context, handedIn, make);
}

function missing(): never {
  throw new Error('this context was not opened from a container');
}
