/** Why an installation is refused, in PackageManager's words: `INSTALL_FAILED_OLDER_SDK` and a sentence. */
export class InstallFailure extends Error {
  readonly code: string;

  constructor(code: string, detail = '') {
    super(detail);
    this.code = code;
  }

  /** As `pm` prints it between `Failure [` and `]`. */
  get text(): string {
    return this.message === '' ? this.code : `${this.code}: ${this.message}`;
  }
}
