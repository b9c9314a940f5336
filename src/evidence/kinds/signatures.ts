import { z } from 'zod';

import { gaps } from '../gap.ts';

const scheme = z.object({
  present: z.boolean(),
  /** False for a v1 signature beside newer ones in an app that no Android version verifies by v1: it was left unchecked. */
  checked: z.boolean(),
  /** Verified on its own merits, whatever other schemes say. */
  verified: z.boolean(),
  errors: z.array(z.object({ code: z.string(), detail: z.string() })),
});

/** The signatures of the base APK, verified over its bytes, and whether the other parts carry the same signer. */
export const signatures = z.object({
  gaps,
  v1: scheme,
  v2: scheme,
  v3: scheme,
  v31: scheme,
  v4: scheme,
  /** What `apksigner verify` says for the APK's own minSdk. */
  verified: z.boolean(),
  /** Schemes that this verdict rests on: those that some Android version from minSdk on looks at. Empty when not verified. */
  verifiedUsing: z.array(z.enum(['v1', 'v2', 'v3', 'v31', 'v4'])),
  /** SHA-256 of the certificates of the verified signers, as apksigner prints them; empty when not verified. */
  signers: z.array(z.string()),
  /** Certificate of the source stamp (SHA-256): where the package was published, not who signed it. */
  sourceStamp: z.object({ sha256: z.string(), verified: z.boolean() }).nullable(),
  /** All certificates found, those of older schemes and of signatures that do not verify included. */
  certificates: z.array(
    z.object({
      sha256: z.string(),
      sha1: z.string(),
      md5: z.string(),
      subject: z.string(),
      issuer: z.string(),
      serial: z.string(),
      notBefore: z.string(),
      notAfter: z.string(),
      keyAlgorithm: z.string(),
      keyBits: z.number().int().nullable(),
      signatureAlgorithm: z.string(),
    }),
  ),
  /** SHA-256 of the certificates in the rotation lineage, oldest first. */
  lineage: z.array(z.string()),
  /** Digest algorithms that v1 relies on, lower case. */
  v1Digests: z.array(z.string()),
  blocks: z.array(z.object({ id: z.string(), name: z.string(), size: z.number().int() })),
  /** Parts whose signer differs from the base's or which are unsigned. */
  foreignParts: z.array(z.string()),
});
