import type { PhoneProfile } from '../profile.ts';

export const settingNamespaces = ['system', 'secure', 'global'] as const;
export type SettingNamespace = (typeof settingNamespaces)[number];

/** What a phone that was set up and never touched again has (AOSP SettingsProvider `defaults.xml`, and what the setup wizard writes). */
export function defaultSettings(profile: PhoneProfile): Readonly<Record<SettingNamespace, Record<string, string>>> {
  return {
    system: {
      accelerometer_rotation: '1',
      font_scale: '1.0',
      haptic_feedback_enabled: '1',
      screen_brightness: '102',
      screen_brightness_mode: '0',
      screen_off_timeout: '1800000',
      show_touches: '0',
      pointer_location: '0',
      time_12_24: '24',
      user_rotation: '0',
      volume_music: '5',
      volume_ring: '5',
    },
    secure: {
      accessibility_enabled: '0',
      android_id: '9f2c41d07ab3e856',
      default_input_method: 'com.android.inputmethod.latin/.LatinIME',
      enabled_input_methods: 'com.android.inputmethod.latin/.LatinIME',
      install_non_market_apps: '1',
      location_mode: '3',
      lockscreen_disabled: '1',
      selected_input_method_subtype: '-1',
      show_ime_with_hard_keyboard: '0',
      user_setup_complete: '1',
      ...(profile.apiLevel < 29 ? { location_providers_allowed: 'gps,network' } : {}),
    },
    global: {
      adb_enabled: '1',
      airplane_mode_on: '0',
      airplane_mode_radios: 'cell,bluetooth,wifi,nfc,wimax',
      animator_duration_scale: '1.0',
      auto_time: '1',
      auto_time_zone: '1',
      bluetooth_on: '0',
      data_roaming: '0',
      development_settings_enabled: '1',
      device_name: profile.model,
      device_provisioned: '1',
      mobile_data: '1',
      mode_ringer: '2',
      package_verifier_enable: '1',
      private_dns_mode: 'opportunistic',
      stay_on_while_plugged_in: '7',
      transition_animation_scale: '1.0',
      usb_mass_storage_enabled: '1',
      verifier_verify_adb_installs: '0',
      wifi_on: '1',
      wifi_sleep_policy: '2',
      window_animation_scale: '1.0',
    },
  };
}
