const tail = /\.(?:min|prod|pack|slim|umd|global\.prod|legacy)$/;
const version = /[-._@](?:v?\d+(?:\.\d+)*(?:[-._]?(?:alpha|beta|rc|release|stable)[-.]?\d*)?)$/;
const hash = /[-._](?=[0-9a-f]*\d)[0-9a-f]{6,32}$/;

/**
 * The name under which a packed web file is known: without folders, versions, build hashes and `.min`, lower case.
 * `js/jquery-3.6.0.min.js` and `chunk-vendors.1a2b3c4d.js` become `jquery.js` and `chunk-vendors.js`.
 */
export function assetName(path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (file.length > 120) return file;
  const dot = file.lastIndexOf('.');
  if (dot <= 0) return file;
  let stem = file.slice(0, dot);
  // Bounded: each turn cuts one suffix, and names carry a handful.
  for (let turn = 0; turn < 4; turn++) {
    const shorter = stem.replace(tail, '').replace(hash, '').replace(version, '');
    if (shorter === stem || shorter === '') break;
    stem = shorter;
  }
  return stem + file.slice(dot);
}
