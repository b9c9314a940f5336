/**
 * Platform classes through which an inherited method is called: `this.registerReceiver(…)` in an activity compiles to a call on the
 * app's activity, and the way from there to `Context` leads through classes that no dex of the app holds.
 */
export const platformSubclasses: Readonly<Record<string, readonly string[]>> = {
  'Landroid/content/Context;': [
    'Landroid/content/ContextWrapper;',
    'Landroid/view/ContextThemeWrapper;',
    'Landroid/app/Activity;',
    'Landroid/app/Service;',
    'Landroid/app/IntentService;',
    'Landroid/app/Application;',
    'Landroid/app/job/JobService;',
    'Landroid/accessibilityservice/AccessibilityService;',
    'Landroid/service/notification/NotificationListenerService;',
    'Landroid/net/VpnService;',
  ],
  'Landroid/app/Service;': [
    'Landroid/app/IntentService;',
    'Landroid/app/job/JobService;',
    'Landroid/accessibilityservice/AccessibilityService;',
    'Landroid/service/notification/NotificationListenerService;',
    'Landroid/net/VpnService;',
  ],
};
