import type { AppHost } from '../app/runtime.ts';
import type { CdpEvent, CdpSession } from './cdp.ts';

interface RemoteObject {
  type?: string;
  value?: unknown;
  description?: string;
  unserializableValue?: string;
}

interface CallFrame {
  url?: string;
  lineNumber?: number;
}

interface ExceptionDetails {
  text?: string;
  url?: string;
  lineNumber?: number;
  exception?: RemoteObject;
  stackTrace?: { callFrames?: readonly CallFrame[] };
}

interface LogEntry {
  text?: string;
  url?: string;
  lineNumber?: number;
  source?: string;
}

/** Longest line that logd takes, less its header. */
const LONGEST = 4000;

/** Console messages, uncaught exceptions and failed requests go to logcat as WebView writes them. */
export async function logConsole(session: CdpSession, host: AppHost): Promise<void> {
  const write = (text: string, url = '', line = 0): void => {
    host.log('I', 'chromium', `[INFO:CONSOLE(${line})] "${text.slice(0, LONGEST)}", source: ${url} (${line})`);
  };
  session.on('Runtime.consoleAPICalled', (event) => {
    const { text, frame } = consoleCall(event);
    write(text, frame?.url, lineOf(frame?.lineNumber));
  });
  session.on('Runtime.exceptionThrown', (event) => {
    const details = event['exceptionDetails'] as ExceptionDetails;
    const said = details.exception?.description?.split('\n')[0] ?? textOf(details.exception);
    const text = [details.text ?? 'Uncaught', said].filter((part) => part !== '').join(' ');
    const frame = details.stackTrace?.callFrames?.[0];
    write(text, details.url ?? frame?.url, lineOf(details.lineNumber ?? frame?.lineNumber));
  });
  session.on('Log.entryAdded', (event) => {
    const entry = event['entry'] as LogEntry;
    write(entry.text ?? '', entry.url, lineOf(entry.lineNumber));
  });
  await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]);
}

function consoleCall(event: CdpEvent): { text: string; frame: CallFrame | undefined } {
  const values = (event['args'] ?? []) as readonly RemoteObject[];
  const stack = event['stackTrace'] as { callFrames?: readonly CallFrame[] } | undefined;
  return { text: values.map(textOf).join(' '), frame: stack?.callFrames?.[0] };
}

function textOf(object: RemoteObject | undefined): string {
  if (object === undefined) return '';
  if (typeof object.value === 'string') return object.value;
  if (object.value !== undefined && object.type !== 'object') return String(object.value);
  return object.unserializableValue ?? object.description?.split('\n')[0] ?? object.type ?? '';
}

/** CDP counts lines from zero. */
function lineOf(line: number | undefined): number {
  return line === undefined ? 0 : line + 1;
}
