import type { AppHost, JsDialog } from '../app/runtime.ts';
import type { CdpSession } from './cdp.ts';
import type { Freeze } from './freeze.ts';

interface Opening {
  url: string;
  message: string;
  type: 'alert' | 'confirm' | 'prompt' | 'beforeunload';
  defaultPrompt?: string;
}

/** Answers a `prompt()` that is no question to the user but a call of the native bridge; undefined: it is one. */
export type PromptBridge = (message: string, defaultText: string) => string | undefined;

/** Hands the page's alert, confirm, prompt and beforeunload to the phone. The renderer stands still until they are answered. */
export function answerDialogs(session: CdpSession, host: AppHost, freeze: Freeze, bridge: PromptBridge): void {
  const close = async (accept: boolean, promptText?: string): Promise<void> => {
    await session.send('Page.handleJavaScriptDialog', {
      accept,
      ...(promptText === undefined ? {} : { promptText }),
    });
  };
  const ask = async (opening: Opening): Promise<void> => {
    freeze.opened();
    try {
      const answer = await host.showJsDialog(dialogOf(opening));
      await close(answer.accepted, answer.text);
    } finally {
      freeze.closed();
    }
  };
  session.on('Page.javascriptDialogOpening', (event) => {
    const opening = event as unknown as Opening;
    const called = opening.type === 'prompt' ? bridge(opening.message, opening.defaultPrompt ?? '') : undefined;
    // Both fail only when the page is gone, and the dialog with it.
    void (called === undefined ? ask(opening) : close(true, called)).catch(() => {});
  });
}

function dialogOf({ type, message, url, defaultPrompt }: Opening): JsDialog {
  return type === 'prompt'
    ? { kind: type, message, url, defaultText: defaultPrompt ?? '' }
    : { kind: type, message, url };
}
