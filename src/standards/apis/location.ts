import type { WatchedApi } from './model.ts';

const precise = ['ACCESS_FINE_LOCATION', 'ACCESS_COARSE_LOCATION', 'ACCESS_BACKGROUND_LOCATION'] as const;
const manager = 'Landroid/location/LocationManager;';
const fused = 'Lcom/google/android/gms/location/FusedLocationProviderClient;';
const cell = 'Landroid/telephony/TelephonyManager;';

/** developer.android.com/reference/android/location and the permissions its methods name. */
export const locationApis: readonly WatchedApi[] = [
  {
    id: 'location-manager-request-location-updates',
    class: manager,
    method: 'requestLocationUpdates',
    topics: ['location'],
    permissions: precise,
  },
  {
    id: 'location-manager-request-single-update',
    class: manager,
    method: 'requestSingleUpdate',
    topics: ['location'],
    permissions: precise,
  },
  {
    id: 'location-manager-get-current-location',
    class: manager,
    method: 'getCurrentLocation',
    topics: ['location'],
    permissions: precise,
  },
  {
    id: 'location-manager-get-last-known-location',
    class: manager,
    method: 'getLastKnownLocation',
    topics: ['location'],
    permissions: precise,
  },
  {
    id: 'location-manager-add-proximity-alert',
    class: manager,
    method: 'addProximityAlert',
    topics: ['location'],
    permissions: precise,
  },
  {
    id: 'location-manager-gps-status',
    class: manager,
    method: 'addGpsStatusListener',
    topics: ['location'],
    permissions: ['ACCESS_FINE_LOCATION'],
  },
  {
    id: 'location-manager-gnss-status',
    class: manager,
    method: 'registerGnssStatusCallback',
    topics: ['location'],
    permissions: ['ACCESS_FINE_LOCATION'],
  },
  {
    id: 'location-manager-nmea',
    class: manager,
    method: 'addNmeaListener',
    topics: ['location'],
    permissions: ['ACCESS_FINE_LOCATION'],
  },
  {
    id: 'location-manager-extra-commands',
    class: manager,
    method: 'sendExtraCommand',
    topics: ['location'],
    permissions: ['ACCESS_LOCATION_EXTRA_COMMANDS'],
  },
  {
    id: 'location-manager-test-provider',
    class: manager,
    method: 'addTestProvider',
    topics: ['location'],
    permissions: ['ACCESS_MOCK_LOCATION'],
  },
  {
    id: 'location-manager-compat',
    class: 'Landroidx/core/location/LocationManagerCompat;',
    method: 'requestLocationUpdates',
    topics: ['location'],
    permissions: precise,
  },
  {
    id: 'fused-location-request-updates',
    class: fused,
    method: 'requestLocationUpdates',
    topics: ['location', 'gms'],
    permissions: precise,
  },
  {
    id: 'fused-location-get-last',
    class: fused,
    method: 'getLastLocation',
    topics: ['location', 'gms'],
    permissions: precise,
  },
  {
    id: 'fused-location-get-current',
    class: fused,
    method: 'getCurrentLocation',
    topics: ['location', 'gms'],
    permissions: precise,
  },
  {
    id: 'gms-fused-location-api',
    class: 'Lcom/google/android/gms/location/FusedLocationProviderApi;',
    topics: ['location', 'gms'],
    permissions: precise,
  },
  {
    id: 'gms-geofencing',
    class: 'Lcom/google/android/gms/location/GeofencingClient;',
    method: 'addGeofences',
    topics: ['location', 'gms'],
    permissions: precise,
  },
  {
    id: 'hms-fused-location',
    class: 'Lcom/huawei/hms/location/FusedLocationProviderClient;',
    topics: ['location', 'hms'],
    permissions: precise,
  },
  {
    id: 'telephony-get-cell-location',
    class: cell,
    method: 'getCellLocation',
    topics: ['location'],
    permissions: precise,
  },
  {
    id: 'telephony-get-all-cell-info',
    class: cell,
    method: 'getAllCellInfo',
    topics: ['location'],
    permissions: precise,
  },
  {
    id: 'telephony-get-neighboring-cell-info',
    class: cell,
    method: 'getNeighboringCellInfo',
    topics: ['location'],
    permissions: precise,
  },
  {
    id: 'webview-geolocation',
    form: 'definition',
    class: '*',
    method: 'onGeolocationPermissionsShowPrompt',
    topics: ['location', 'webview'],
    permissions: precise,
  },
  {
    id: 'exif-set-require-original',
    class: 'Landroid/provider/MediaStore;',
    method: 'setRequireOriginal',
    topics: ['location', 'media'],
    permissions: ['ACCESS_MEDIA_LOCATION'],
  },
];
