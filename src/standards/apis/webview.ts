import type { WatchedApi } from './model.ts';

const settings = 'Landroid/webkit/WebSettings;';
const view = 'Landroid/webkit/WebView;';
const x5Settings = 'Lcom/tencent/smtt/sdk/WebSettings;';
const x5View = 'Lcom/tencent/smtt/sdk/WebView;';
const topics = ['webview'] as const;
const tls = ['webview', 'tls'] as const;

/** Android System WebView and Tencent's X5 engine, which repeats its API under another package. */
export const webviewApis: readonly WatchedApi[] = [
  { id: 'webview-set-javascript-enabled', class: settings, method: 'setJavaScriptEnabled', topics },
  { id: 'webview-set-allow-file-access', class: settings, method: 'setAllowFileAccess', topics },
  { id: 'webview-set-allow-content-access', class: settings, method: 'setAllowContentAccess', topics },
  {
    id: 'webview-set-allow-file-access-from-file-urls',
    class: settings,
    method: 'setAllowFileAccessFromFileURLs',
    topics,
  },
  {
    id: 'webview-set-allow-universal-access-from-file-urls',
    class: settings,
    method: 'setAllowUniversalAccessFromFileURLs',
    topics,
  },
  { id: 'webview-set-mixed-content-mode', class: settings, method: 'setMixedContentMode', topics: tls },
  { id: 'webview-set-save-password', class: settings, method: 'setSavePassword', topics },
  {
    id: 'webview-set-geolocation-enabled',
    class: settings,
    method: 'setGeolocationEnabled',
    topics: ['webview', 'location'],
  },
  { id: 'webview-set-dom-storage-enabled', class: settings, method: 'setDomStorageEnabled', topics },
  { id: 'webview-set-safe-browsing-enabled', class: settings, method: 'setSafeBrowsingEnabled', topics },
  { id: 'webview-add-javascript-interface', class: view, method: 'addJavascriptInterface', inherited: true, topics },
  {
    id: 'webview-remove-javascript-interface',
    class: view,
    method: 'removeJavascriptInterface',
    inherited: true,
    topics,
  },
  { id: 'webview-evaluate-javascript', class: view, method: 'evaluateJavascript', inherited: true, topics },
  { id: 'webview-load-url', class: view, method: 'loadUrl', inherited: true, topics, permissions: ['INTERNET'] },
  { id: 'webview-load-data-with-base-url', class: view, method: 'loadDataWithBaseURL', inherited: true, topics },
  {
    id: 'webview-set-web-contents-debugging-enabled',
    class: view,
    method: 'setWebContentsDebuggingEnabled',
    inherited: true,
    topics,
  },
  { id: 'webview-on-received-ssl-error', form: 'definition', class: '*', method: 'onReceivedSslError', topics: tls },
  { id: 'webview-ssl-error-proceed', class: 'Landroid/webkit/SslErrorHandler;', method: 'proceed', topics: tls },
  {
    id: 'webview-should-override-url-loading',
    form: 'definition',
    class: '*',
    method: 'shouldOverrideUrlLoading',
    topics,
  },
  { id: 'webview-clear-ssl-preferences', class: view, method: 'clearSslPreferences', inherited: true, topics: tls },
  { id: 'webview-search-box-bridge', form: 'text', text: 'searchBoxJavaBridge_', match: 'whole', topics },
  { id: 'x5-set-javascript-enabled', class: x5Settings, method: 'setJavaScriptEnabled', topics },
  { id: 'x5-set-allow-file-access', class: x5Settings, method: 'setAllowFileAccess', topics },
  {
    id: 'x5-set-allow-file-access-from-file-urls',
    class: x5Settings,
    method: 'setAllowFileAccessFromFileURLs',
    topics,
  },
  {
    id: 'x5-set-allow-universal-access-from-file-urls',
    class: x5Settings,
    method: 'setAllowUniversalAccessFromFileURLs',
    topics,
  },
  { id: 'x5-set-mixed-content-mode', class: x5Settings, method: 'setMixedContentMode', topics: tls },
  { id: 'x5-add-javascript-interface', class: x5View, method: 'addJavascriptInterface', inherited: true, topics },
  { id: 'x5-load-url', class: x5View, method: 'loadUrl', inherited: true, topics, permissions: ['INTERNET'] },
  {
    id: 'x5-set-web-contents-debugging-enabled',
    class: x5View,
    method: 'setWebContentsDebuggingEnabled',
    inherited: true,
    topics,
  },
  {
    id: 'x5-ssl-error-proceed',
    class: 'Lcom/tencent/smtt/export/external/interfaces/SslErrorHandler;',
    method: 'proceed',
    topics: tls,
  },
];
