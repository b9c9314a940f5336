/**
 * General libraries and framework runtimes: neither the app's own nor a service provider's SDK. Code, texts and addresses in them say
 * nothing about what the app does.
 */
export interface LibraryEntry {
  /** Kebab-case, permanent: `owner` values `library:<id>` refer to it. */
  id: string;
  /** Java packages or classes, matched at a `.` or `$` boundary; the longest match wins. */
  classPrefixes?: readonly string[];
  /** File names under `lib/<abi>/`; `*` is any run of characters. */
  libraries?: readonly string[];
  /**
   * Names of packed web files without folders, lower case; `*` is any run of characters. Versions, hashes and `.min` are cut off before
   * they are compared: `jquery-3.6.0.min.js` is `jquery.js`.
   */
  assets?: readonly string[];
  /** A folder name anywhere in the path of an asset that belongs to the library with all below it. */
  folders?: readonly string[];
  /** Resource names without type: beginnings when they end in `_` (`abc_`), else whole names. */
  resources?: readonly string[];
}
