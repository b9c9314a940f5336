export interface ShellResult {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** Commands on the device over adb. Exit codes and stderr are kept apart: both are evidence. */
export interface DeviceShell {
  /**
   * Words are quoted; a string is taken as a command line. Throws `device-lost`, never for an exit code;
   * `step-timeout` for a command that hangs (20 s unless told) on a phone that answers.
   */
  run(command: string | readonly string[], options?: { timeout?: number }): Promise<ShellResult>;
  /** stdout as bytes (`screencap -p`). */
  bytes(command: string | readonly string[], options?: { timeout?: number }): Promise<Uint8Array>;
}
