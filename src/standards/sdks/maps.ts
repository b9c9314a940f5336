import type { SdkEntry } from './model.ts';
import { vendors } from './vendors.ts';

/** Maps, positioning, navigation and geographic information systems. */
export const maps: readonly SdkEntry[] = [
  { id: 'amap-map', name: { zh: '高德地图', en: 'AMap maps' }, vendor: vendors.amap, category: 'map', classPrefixes: ['com.amap.api.maps', 'com.amap.api.maps2d', 'com.amap.api.mapcore', 'com.amap.api.navi', 'com.amap.api.offlineservice', 'com.autonavi'], libraries: ['libAMapSDK_MAP_*.so', 'libAMapSDK_NAVI_*.so', 'libgdamapv4sdk*.so', 'libgdinamapv4sdk*.so'], assets: ['assets/ae/', 'assets/map_assets/', 'assets/amap_*'] },
  { id: 'amap-search', name: { zh: '高德搜索', en: 'AMap search' }, vendor: vendors.amap, category: 'map', classPrefixes: ['com.amap.api.services'] },
  { id: 'amap-location', name: { zh: '高德定位', en: 'AMap location' }, vendor: vendors.amap, category: 'location', classPrefixes: ['com.amap.api.location', 'com.amap.api.fence', 'com.amap.location', 'com.loc'], libraries: ['libapssdk.so'] },
  { id: 'amap-core', name: { zh: '高德开放平台基础库', en: 'AMap core' }, vendor: vendors.amap, category: 'map', classPrefixes: ['com.amap.api', 'com.amap'], metaData: ['com.amap.api.v2.apikey'] },
  { id: 'baidu-map', name: { zh: '百度地图', en: 'Baidu Maps' }, vendor: vendors.baidu, category: 'map', classPrefixes: ['com.baidu.mapapi', 'com.baidu.mapsdkplatform', 'com.baidu.mapsdkvi', 'com.baidu.platform', 'com.baidu.vi', 'com.baidu.lbsapi'], libraries: ['libBaiduMapSDK_*.so', 'libBMapApiEngine*.so', 'libapp_BaiduMapApplib*.so'], metaData: ['com.baidu.lbsapi.API_KEY'] },
  { id: 'baidu-location', name: { zh: '百度定位', en: 'Baidu location' }, vendor: vendors.baidu, category: 'location', classPrefixes: ['com.baidu.location', 'com.baidu.geofence'], libraries: ['liblocSDK*.so', 'libindoor.so'] },
  { id: 'baidu-navigation', name: { zh: '百度导航', en: 'Baidu navigation' }, vendor: vendors.baidu, category: 'map', classPrefixes: ['com.baidu.navisdk', 'com.baidu.baidunavis', 'com.baidu.nplatform'], libraries: ['libapp_BaiduNaviApplib*.so'] },
  { id: 'baidu-trace', name: { zh: '百度鹰眼轨迹', en: 'Baidu Yingyan trace' }, vendor: vendors.baidu, category: 'location', classPrefixes: ['com.baidu.trace'] },
  { id: 'tencent-map', name: { zh: '腾讯地图', en: 'Tencent Maps' }, vendor: vendors.tencent, category: 'map', classPrefixes: ['com.tencent.tencentmap', 'com.tencent.mapsdk', 'com.tencent.map.lib', 'com.tencent.map.sdk', 'com.tencent.map.tools', 'com.tencent.lbssearch'], libraries: ['libtxmapengine.so'], metaData: ['TencentMapSDK'] },
  { id: 'tencent-location', name: { zh: '腾讯定位', en: 'Tencent location' }, vendor: vendors.tencent, category: 'location', classPrefixes: ['com.tencent.map.geolocation', 'com.tencent.geolocation', 'com.tencent.map.location'], libraries: ['libtencentloc.so'] },
  { id: 'tianditu', name: { zh: '天地图', en: 'Tianditu' }, vendor: vendors.tianditu, category: 'map', classPrefixes: ['com.tianditu'], libraries: ['libtdtapi*.so', 'libTMap*.so'] },
  { id: 'supermap', name: { zh: '超图 iMobile', en: 'SuperMap iMobile' }, vendor: vendors.supermap, category: 'map', classPrefixes: ['com.supermap'], libraries: ['libimb*.so', 'libSuBase*.so'] },
  { id: 'mapgis', name: { zh: 'MapGIS 移动开发平台', en: 'MapGIS mobile' }, vendor: vendors.zondy, category: 'map', classPrefixes: ['com.zondy.mapgis'] },
  { id: 'arcgis', name: { zh: 'ArcGIS Runtime', en: 'ArcGIS Runtime' }, vendor: vendors.esri, category: 'map', classPrefixes: ['com.esri.arcgisruntime', 'com.esri.core', 'com.esri.android', 'com.arcgismaps'], libraries: ['libruntimecore_java.so', 'libarcgismaps*.so'] },
  { id: 'qianxun', name: { zh: '千寻位置', en: 'Qianxun positioning' }, vendor: vendors.qxwz, category: 'location', classPrefixes: ['com.qxwz'] },
  { id: 'huawei-map', name: { zh: '华为地图', en: 'Huawei Map Kit' }, vendor: vendors.huawei, category: 'map', classPrefixes: ['com.huawei.hms.maps'] },
  { id: 'huawei-location', name: { zh: '华为定位', en: 'Huawei Location Kit' }, vendor: vendors.huawei, category: 'location', classPrefixes: ['com.huawei.hms.location', 'com.huawei.hms.support.api.location'] },
  { id: 'google-maps', name: { zh: '谷歌地图', en: 'Google Maps' }, vendor: vendors.google, category: 'map', classPrefixes: ['com.google.android.gms.maps', 'com.google.maps'], metaData: ['com.google.android.geo.API_KEY', 'com.google.android.maps.v2.API_KEY'] },
  { id: 'google-location', name: { zh: '谷歌定位', en: 'Google location services' }, vendor: vendors.google, category: 'location', classPrefixes: ['com.google.android.gms.location'] },
  { id: 'mapbox', name: { zh: 'Mapbox 地图', en: 'Mapbox' }, vendor: vendors.mapbox, category: 'map', classPrefixes: ['com.mapbox'], libraries: ['libmapbox-*.so'] },
  { id: 'osmdroid', name: { zh: 'osmdroid 地图', en: 'osmdroid' }, vendor: vendors.community, category: 'map', classPrefixes: ['org.osmdroid'] },
  { id: 'maplibre', name: { zh: 'MapLibre 地图', en: 'MapLibre' }, vendor: vendors.community, category: 'map', classPrefixes: ['org.maplibre'], libraries: ['libmaplibre.so'] },
];
