/**
 * A name as it is compared with another: NFKC, lower case, letters and digits only. `（示例）政务 APP` and `(示例)政务app` are the same.
 */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
