/** Names by the API level that introduced them; names without a dot stand for `android.permission.` ones. */
export const appopNames: Readonly<Record<number, string>> = {
  34: `
    CAPTURE_CONSENTLESS_BUGREPORT_ON_USERDEBUG_BUILD
  `,
  35: `
    RECEIVE_SANDBOX_TRIGGER_AUDIO
  `,
};
