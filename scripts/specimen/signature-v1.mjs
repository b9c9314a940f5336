// JAR signature for phones before Android 7, which know no other (docs.oracle.com JAR File Specification; RFC 2315).
import { createHash, sign } from 'node:crypto';
import { der, identifier, inside, tags } from './der.mjs';

/** SHA-256 is known from Android 4.3 on. */
const digests = {
  old: { hash: 'sha1', name: 'SHA1', id: '1.3.14.3.2.26' },
  current: { hash: 'sha256', name: 'SHA-256', id: '2.16.840.1.101.3.4.2.1' },
};
const firstCurrent = 18;
const oids = { data: '1.2.840.113549.1.7.1', signedData: '1.2.840.113549.1.7.2', rsa: '1.2.840.113549.1.1.1' };
const widest = 72;

/** First version of Android that goes by the scheme v2 alone. */
export const firstWithoutV1 = 24;

/** The files of META-INF that belong in front of the others. */
export function signV1(files, { certificate, key, minSdk }) {
  const digest = minSdk < firstCurrent ? digests.old : digests.current;
  const base64 = (bytes) => createHash(digest.hash).update(bytes).digest('base64');
  const sections = files.map(({ bytes, name }) => ({
    name,
    text: section(name, `${digest.name}-Digest: ${base64(bytes)}`),
  }));
  const manifest = Buffer.from(lines('Manifest-Version: 1.0') + sections.map(({ text }) => text).join(''));
  const signed = Buffer.from(
    // A phone that knows v2 must not accept this file with that signature cut off.
    lines('Signature-Version: 1.0', `${digest.name}-Digest-Manifest: ${base64(manifest)}`, 'X-Android-APK-Signed: 2') +
      sections.map(({ name, text }) => section(name, `${digest.name}-Digest: ${base64(text)}`)).join(''),
  );
  return [
    { name: 'META-INF/MANIFEST.MF', bytes: manifest },
    { name: 'META-INF/CERT.SF', bytes: signed },
    { name: 'META-INF/CERT.RSA', bytes: signatureBlock(certificate, digest, sign(digest.hash, signed, key)) },
  ];
}

function section(name, ...more) {
  return lines(`Name: ${name}`, ...more);
}

function lines(...all) {
  return `${all.map(folded).join('\r\n')}\r\n\r\n`;
}

/** No line is longer than 72 bytes; the next begins with a blank. Never cut inside a character. */
function folded(line) {
  let [text, width] = ['', 0];
  for (const character of line) {
    const bytes = Buffer.byteLength(character);
    if (width + bytes > widest - 2) [text, width] = [`${text}\r\n `, 1];
    text += character;
    width += bytes;
  }
  return text;
}

function signatureBlock(certificate, digest, signature) {
  const [, serial, , issuer] = inside(inside(certificate)[0]);
  const algorithm = (id) => der(tags.sequence, identifier(id), der(tags.nothing));
  const one = der(tags.integer, Buffer.of(1));
  const signer = [
    one,
    der(tags.sequence, issuer, serial),
    algorithm(digest.id),
    algorithm(oids.rsa),
    der(tags.octets, signature),
  ];
  const signedData = [
    one,
    der(tags.set, algorithm(digest.id)),
    der(tags.sequence, identifier(oids.data)),
    der(tags.explicit0, certificate),
    der(tags.set, der(tags.sequence, ...signer)),
  ];
  return der(tags.sequence, identifier(oids.signedData), der(tags.explicit0, der(tags.sequence, ...signedData)));
}
