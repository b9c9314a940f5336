import type { PluginContext } from './plugin.ts';
import { ok, type Plugin, text } from './plugin.ts';

/** cordova-plugin-dialogs (`Notification`): Android's own dialogs with the page's title and labels. */
export const dialogs: Plugin = {
  alert: async ({ args }, context) => {
    await show(context, 'alert', args, [text(args[2], '确定')]);
    return ok(0);
  },
  confirm: async ({ args }, context) => ok((await show(context, 'confirm', args, labels(args[2]))).button),
  prompt: async ({ args }, context) => {
    const answer = await show(context, 'prompt', args, labels(args[2]), text(args[3]));
    return ok({ buttonIndex: answer.button, input1: answer.text ?? text(args[3]) });
  },
  beep: () => ok(),
  activityStart: () => ok(),
  activityStop: () => ok(),
  progressStart: () => ok(),
  progressValue: () => ok(),
  progressStop: () => ok(),
};

interface Shown {
  /** As the plugin counts: first label 1; closed otherwise 0. */
  button: number;
  text: string | undefined;
}

async function show(
  { host, request }: PluginContext,
  kind: 'alert' | 'confirm' | 'prompt',
  args: readonly unknown[],
  buttons: readonly string[],
  defaultText = '',
): Promise<Shown> {
  const common = { message: text(args[0]), url: request.startPage ?? '', title: text(args[1]), buttons };
  const answer = await host.showJsDialog(kind === 'prompt' ? { kind, ...common, defaultText } : { kind, ...common });
  return { button: answer.button ?? (answer.accepted ? 1 : Math.min(2, buttons.length)), text: answer.text };
}

function labels(value: unknown): string[] {
  const given = Array.isArray(value) ? value.map((label) => text(label)) : text(value).split(',');
  const named = given.filter((label) => label !== '').slice(0, 3);
  return named.length === 0 ? ['确定', '取消'] : named;
}
