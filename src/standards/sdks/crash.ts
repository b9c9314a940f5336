import type { SdkEntry } from './model.ts';
import { vendors } from './vendors.ts';

/** Crash reports and performance monitoring. */
export const crash: readonly SdkEntry[] = [
  { id: 'tencent-bugly', name: { zh: '腾讯 Bugly', en: 'Tencent Bugly' }, vendor: vendors.tencent, category: 'crash', classPrefixes: ['com.tencent.bugly', 'com.tencent.feedback.eup'], libraries: ['libBugly*.so', 'libbugly_dumper.so'], metaData: ['BUGLY_APPID', 'BUGLY_APP_VERSION', 'BUGLY_APP_CHANNEL', 'BUGLY_ENABLE_DEBUG'] },
  { id: 'tencent-matrix', name: { zh: '腾讯 Matrix 性能监控', en: 'Tencent Matrix' }, vendor: vendors.tencent, category: 'crash', classPrefixes: ['com.tencent.matrix'], libraries: ['libmatrix-*.so', 'libmatrix_*.so', 'libio-canary.so', 'libtrace-canary.so'] },
  { id: 'umeng-crash', name: { zh: '友盟应用性能监控（含 UC 崩溃组件）', en: 'Umeng U-APM (UC crash)' }, vendor: vendors.umeng, category: 'crash', classPrefixes: ['com.umeng.umcrash', 'com.uc.crashsdk', 'com.efs.sdk'], libraries: ['libcrashsdk.so'] },
  { id: 'volcengine-apm', name: { zh: '火山引擎应用性能监控', en: 'Volcengine APMPlus' }, vendor: vendors.volcengine, category: 'crash', classPrefixes: ['com.apm.insight', 'com.bytedance.apm', 'com.bytedance.crash', 'com.bytedance.memory'], libraries: ['libapminsight*.so', 'libnpth*.so'] },
  { id: 'aliyun-apm', name: { zh: '阿里云 EMAS 崩溃分析', en: 'Alibaba Cloud EMAS crash analysis' }, vendor: vendors.aliyun, category: 'crash', classPrefixes: ['com.alibaba.ha', 'com.alibaba.motu', 'com.aliyun.emas.apm', 'com.taobao.monitor', 'com.ali.alihadeviceevaluator'] },
  { id: 'tingyun', name: { zh: '听云 App', en: 'Tingyun App' }, vendor: vendors.tingyun, category: 'crash', classPrefixes: ['com.networkbench'], libraries: ['libnbscrash*.so', 'libtingyun*.so'] },
  { id: 'oneapm', name: { zh: 'OneAPM Mi', en: 'OneAPM Mobile Insight' }, vendor: vendors.oneapm, category: 'crash', classPrefixes: ['com.oneapm', 'com.blueware'] },
  { id: 'bonree', name: { zh: '博睿 Bonree SDK', en: 'Bonree' }, vendor: vendors.bonree, category: 'crash', classPrefixes: ['com.bonree'], libraries: ['libbonree*.so'] },
  { id: 'sentry', name: { zh: 'Sentry', en: 'Sentry' }, vendor: vendors.sentry, category: 'crash', classPrefixes: ['io.sentry'], libraries: ['libsentry.so', 'libsentry-android.so'], metaData: ['io.sentry.dsn', 'io.sentry.auto-init'] },
  { id: 'firebase-crashlytics', name: { zh: 'Firebase Crashlytics', en: 'Firebase Crashlytics' }, vendor: vendors.google, category: 'crash', classPrefixes: ['com.google.firebase.crashlytics', 'com.crashlytics', 'io.fabric.sdk'], libraries: ['libcrashlytics*.so'], metaData: ['io.fabric.ApiKey', 'firebase_crashlytics_collection_enabled'] },
  { id: 'firebase-performance', name: { zh: 'Firebase 性能监控', en: 'Firebase Performance Monitoring' }, vendor: vendors.google, category: 'crash', classPrefixes: ['com.google.firebase.perf'] },
  { id: 'huawei-crash', name: { zh: '华为崩溃服务', en: 'AppGallery Connect crash' }, vendor: vendors.huawei, category: 'crash', classPrefixes: ['com.huawei.agconnect.crash', 'com.huawei.agconnect.apms'] },
  { id: 'newrelic', name: { zh: 'New Relic', en: 'New Relic' }, vendor: vendors.newrelic, category: 'crash', classPrefixes: ['com.newrelic'] },
  { id: 'datadog', name: { zh: 'Datadog', en: 'Datadog' }, vendor: vendors.datadog, category: 'crash', classPrefixes: ['com.datadog'], libraries: ['libdatadog-native-lib.so'] },
  { id: 'bugsnag', name: { zh: 'Bugsnag', en: 'Bugsnag' }, vendor: vendors.bugsnag, category: 'crash', classPrefixes: ['com.bugsnag'], libraries: ['libbugsnag-*.so'], metaData: ['com.bugsnag.android.API_KEY'] },
  { id: 'app-center', name: { zh: 'App Center', en: 'Visual Studio App Center' }, vendor: vendors.microsoft, category: 'crash', classPrefixes: ['com.microsoft.appcenter', 'net.hockeyapp.android'] },
  { id: 'acra', name: { zh: 'ACRA', en: 'ACRA' }, vendor: vendors.community, category: 'crash', classPrefixes: ['org.acra'], libraries: ['libacra.so'] },
  { id: 'xcrash', name: { zh: 'xCrash', en: 'xCrash' }, vendor: vendors.iqiyi, category: 'crash', classPrefixes: ['xcrash'], libraries: ['libxcrash.so', 'libxcrash_dumper.so'] },
  { id: 'kwai-koom', name: { zh: '快手 KOOM 内存监控', en: 'Kwai KOOM' }, vendor: vendors.kuaishou, category: 'crash', classPrefixes: ['com.kwai.koom'], libraries: ['libkoom-*.so'] },
];
