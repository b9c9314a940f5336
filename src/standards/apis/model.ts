/** What a watched API has to do with. One API may have several topics; rules choose by topic or by id. */
type ApiTopic =
  | 'accessibility'
  | 'accounts'
  | 'activity-recognition'
  | 'background-start'
  | 'biometrics'
  | 'bluetooth'
  | 'calendar'
  | 'call-log'
  | 'camera'
  | 'clipboard'
  | 'contacts'
  | 'crypto'
  | 'device-admin'
  | 'device-identity'
  | 'dynamic-code'
  | 'external-storage'
  | 'gms'
  | 'hms'
  | 'http'
  | 'install'
  | 'installed-apps'
  | 'ipv4-only'
  | 'location'
  | 'logging'
  | 'media'
  | 'microphone'
  | 'native-code'
  | 'network-state'
  | 'nfc'
  | 'notification'
  | 'overlay'
  | 'pending-intent'
  | 'phone'
  | 'phone-identity'
  | 'power'
  | 'process'
  | 'receiver'
  | 'reflection'
  | 'running-apps'
  | 'screen-capture'
  | 'sensors'
  | 'settings'
  | 'share'
  | 'sms'
  | 'step-counter'
  | 'tls'
  | 'usage-stats'
  | 'vibration'
  | 'vpn'
  | 'wallpaper'
  | 'webview'
  | 'weak-random'
  | 'wifi'
  | 'wifi-identity'
  | 'world-readable';

interface ApiFacts {
  /** Permanent, kebab-case: `<class>-<method>`. Evidence refers to it. */
  id: string;
  topics: readonly ApiTopic[];
  /**
   * Permissions that this API needs or may need, one of them or more; in these rows `android.permission.*` by short name, others in
   * full. A declared permission none of whose APIs occurs has no use that the code shows.
   */
  permissions?: readonly string[];
}

/** Code that names a platform class. Classes are dex descriptors; a trailing `*` makes a prefix. */
export interface CodeApi extends ApiFacts {
  /**
   * `call` (when absent): a method is called. `field`: a field is read. `type`: an instance is made, or the class object taken.
   * `definition`: a class of the app overrides the method. `subtype`: a class of the app extends or implements the class.
   */
  form?: 'call' | 'field' | 'type' | 'definition' | 'subtype';
  class: string;
  /** Method or field name; absent: any of the class. */
  method?: string;
  /** As dexdump writes it: `(Ljava/lang/String;)V`. */
  proto?: string;
  /** Also through a subclass that the app defines (`extends WebView`, `extends Activity`). */
  inherited?: boolean;
}

/** A text whose presence in code shows the use: an intent action, a provider's URI, a system property. */
export interface TextSign extends ApiFacts {
  form: 'text';
  text: string;
  /** `whole`: the string is equal. `prefix`: it starts so. */
  match: 'whole' | 'prefix';
}

export type WatchedApi = CodeApi | TextSign;
