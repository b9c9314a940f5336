/** One file of a bundle that is not as it was sealed. */
export interface Difference {
  /** Path inside the bundle. */
  file: string;
  /**
   * `not-a-file`: a folder, a link or a device stands where a file was. `broken`: a journal whose hash chain does not hold.
   * `unlike-original`: `detail` of a redacted bundle is not what its original's index says. `verdicts-differ`: of `inspection.json`, what is not what the
   * sealed evidence gives when it is judged again. `packing`: what the ZIP says around a file, or around all, is not what packing them gives.
   */
  kind:
    | 'missing'
    | 'changed'
    | 'unlisted'
    | 'unreadable'
    | 'not-a-file'
    | 'broken'
    | 'unlike-original'
    | 'verdicts-differ'
    | 'packing'
    | 'signature-wrong'
    | 'stamp-wrong';
  expected?: string;
  found?: string;
  /** Of a journal: the first line, from 1, that does not follow the one before it. */
  line?: number;
  /** Code of what is wrong with a signature or a time stamp; of `unlike-original`, what is. */
  detail?: string;
}
