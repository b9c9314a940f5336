/** Why the adb server or the phone behind it did not do what was asked. */
export type AdbFailureKind =
  /** Nothing listens on the server's port, or it hung up before it answered. */
  | 'server-down'
  /** The server knows no such serial. */
  | 'no-device'
  /** Known but not answering: offline, still connecting, in recovery. */
  | 'offline'
  /** The person at the phone has not allowed this computer. */
  | 'unauthorized'
  /** The phone refused the service or hung up in the middle of it. */
  | 'closed'
  | 'timeout'
  | 'refused';

/** A failure of transport. It never leaves the device layer: the session mends it or turns it into `device-lost`. */
export class AdbFailure extends Error {
  readonly kind: AdbFailureKind;

  constructor(kind: AdbFailureKind, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'AdbFailure';
    this.kind = kind;
  }
}

/** What the server means by the words after FAIL (adb's transport.cpp and adb.cpp, any version since 1.0.39). */
export function failureOf(words: string): AdbFailure {
  if (/unauthorized|authorizing/i.test(words)) return new AdbFailure('unauthorized', words);
  if (/not found|no devices|unknown device/i.test(words)) return new AdbFailure('no-device', words);
  if (/offline|connecting|recovery|sideload/i.test(words)) return new AdbFailure('offline', words);
  if (/^closed$/i.test(words.trim())) return new AdbFailure('closed', words);
  return new AdbFailure('refused', words);
}
