import type { Dump } from './dump.ts';

/** `dumpsys input_method`. */
export const inputMethod: Dump = ({ display, settings, profile }) => {
  const shown = display.keyboardShown;
  const current = settings.get('secure', 'default_input_method') ?? 'null';
  return [
    'Current Input Method Manager state:',
    '  Input Methods: mMethodMapUpdateCount=1',
    `  mCurMethodId=${current}`,
    `  mCurId=${current} mHaveConnection=true mBoundToMethod=true`,
    profile.apiLevel >= 34
      ? `  mShowRequested=${shown} mInputShown=${shown}`
      : `  mShowRequested=${shown} mShowExplicitlyRequested=false mShowForced=false mInputShown=${shown}`,
    '  mSystemReady=true mInteractive=true',
    '',
    'Input method client state for InputMethodManager:',
    `  mServedView=${shown ? 'android.webkit.WebView{}' : 'null'}`,
    '',
    'Input method service state:',
    `  mWindowVisible=${shown} mDecorViewVisible=${shown}`,
    `  mShowInputRequested=${shown} mIsInputViewShown=${shown}`,
  ].join('\n');
};
