/** What desktop Chromium has and an Android WebView has not: pages take its absence for the app. */
export const identityScript = String.raw`
(() => {
  delete globalThis.chrome;
})();
`;
