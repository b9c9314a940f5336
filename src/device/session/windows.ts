import { z } from 'zod';

import type { ScreenWindow } from '../../evidence/screen/capture.ts';

/** What `mobile: listWindows` gives for a window; servers before 10 also told type, layer and title. */
const listed = z.looseObject({
  packageName: z.string().nullish(),
  package: z.string().nullish(),
  title: z.string().nullish(),
  type: z.union([z.string(), z.number()]).nullish(),
  layer: z.number().nullish(),
  isFocused: z.boolean().nullish(),
  focused: z.boolean().nullish(),
});

/** AccessibilityWindowInfo.TYPE_*. */
const types: Readonly<Record<string, ScreenWindow['type']>> = {
  1: 'application',
  2: 'inputMethod',
  3: 'system',
  application: 'application',
  input_method: 'inputMethod',
  inputmethod: 'inputMethod',
  system: 'system',
};

const systemPackages = /^(?:android|com\.android\.systemui)$/;
const keyboards = /inputmethod|\.ime(?:\.|$)|keyboard|\.input$|latin$/i;

/** Front to back, as the server lists them. undefined when it is no such list. */
export function readWindows(value: unknown, focusPackage: string | undefined): ScreenWindow[] | undefined {
  const parsed = z.array(listed).safeParse(value);
  if (!parsed.success) return undefined;
  const { data } = parsed;
  const focusAt = data.findIndex((window) => (window.packageName ?? window.package) === focusPackage);
  return data.map((window, index) => {
    const package_ = window.packageName ?? window.package ?? '';
    const told = window.isFocused ?? window.focused;
    return {
      type: typeOf(window.type ?? undefined, package_),
      title: window.title ?? '',
      package: package_,
      layer: window.layer ?? data.length - index,
      focused: told ?? index === focusAt,
    };
  });
}

function typeOf(type: string | number | undefined, package_: string): ScreenWindow['type'] {
  if (type !== undefined)
    return (
      types[
        String(type)
          .toLowerCase()
          .replace(/^type_/, '')
      ] ?? 'other'
    );
  if (systemPackages.test(package_)) return 'system';
  return keyboards.test(package_) ? 'inputMethod' : 'application';
}
