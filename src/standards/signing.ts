/**
 * Signing certificates whose private keys are public or shared: anybody can sign a replacement of an app that uses one. AOSP keys stand
 * in build/target/product/security; the DCloud ones came with HBuilderX (ask.dcloud.net.cn, articles 68 and 36522).
 */
export const publicCertificates: readonly { sha256?: string; sha1?: string; name: string }[] = [
  { sha256: 'a40da80a59d170caa950cf15c18c454d47a39b26989d8b640ecd745ba71bf5dc', name: 'AOSP testkey' },
  { sha256: 'c8a2e9bccf597c2fb6dc66bee293fc13f2fc47ec77bc6b2b0d52c11f51192ab8', name: 'AOSP platform' },
  { sha256: '28bbfe4a7b97e74681dc55c2fbb6ccb8d6c74963733f6af6ae74d8c3a6e879fd', name: 'AOSP shared' },
  { sha256: '465983f7791f2abeb43ea2cbdc7f21a8260b72bc08a55c839fc1a43bc741a81e', name: 'AOSP media' },
  { sha1: 'bbace22f973b1802e7d669a37a28efd23fa368e7', name: 'DCloud HBuilderX test' },
  { sha1: 'baad093a82829fb432a7b28cb4ccf0e9f37dae58', name: 'DCloud HBuilder' },
];

/** Common name of the certificate that Android's build tools make on every developer's machine. */
export const debugCommonName = 'Android Debug';

/** Years a signing certificate should be valid: developer.android.com/studio/publish/app-signing asks for 25 or more. */
export const recommendedValidityYears = 25;

/** First API level whose releases all check the dex magic against Janus (CVE-2017-13156): Android 8.1. */
export const janusFixedSince = 27;

/** First API level that knows APK signature scheme v2: below it only v1 counts. */
export const schemeV2Since = 24;

/** Apps that target this level or later must carry scheme v2 or newer on Android 11 and later. */
export const schemeV2RequiredForTarget = 30;
