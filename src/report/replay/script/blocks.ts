/** Packed parts of the page, unpacked when they are looked at and forgotten again. */
export const blocks = String.raw`
const mostCharacters = 24 * 1024 * 1024;
const kept = new Map();

/** Text of a block; a packed bomb is cut off. The last few are kept. */
async function readBlock(number) {
  if (kept.has(number)) return kept.get(number);
  // They stand behind the script: the page can be used while they are still being read.
  if (byId('block-' + number) === null && document.readyState === 'loading')
    await new Promise((ready) => addEventListener('DOMContentLoaded', ready, { once: true }));
  const source = byId('block-' + number);
  if (source === null) return null;
  const bytes = Uint8Array.from(atob(source.textContent), (one) => one.charCodeAt(0));
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
    if (text.length > mostCharacters) { void reader.cancel(); return null; }
  }
  kept.set(number, text);
  if (kept.size > 6) kept.delete(kept.keys().next().value);
  return text;
}
`;
