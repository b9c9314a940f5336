import { abiLibraryMismatch } from './abi-library-mismatch/rule.ts';
import { accessibilityService } from './accessibility-service/rule.ts';
import { accountCancellationAbsence } from './account-cancellation-absence/rule.ts';
import { accountCancellationUnreached } from './account-cancellation-unreached/rule.ts';
import { activityRecognitionPermission } from './activity-recognition-permission/rule.ts';
import { advertisingSdk } from './advertising-sdk/rule.ts';
import { allFilesPermission } from './all-files-permission/rule.ts';
import { allowAllHostnames } from './allow-all-hostnames/rule.ts';
import { appCrash } from './app-crash/rule.ts';
import { appFreeze } from './app-freeze/rule.ts';
import { appSelfExit } from './app-self-exit/rule.ts';
import { archiveTampering } from './archive-tampering/rule.ts';
import { associatedStart } from './associated-start/rule.ts';
import { backgroundHeartbeat } from './background-heartbeat/rule.ts';
import { backgroundLocationPermission } from './background-location-permission/rule.ts';
import { backgroundSensorUse } from './background-sensor-use/rule.ts';
import { backupExposure } from './backup-exposure/rule.ts';
import { batteryOptimizationExemption } from './battery-optimization-exemption/rule.ts';
import { belowCountySponsor } from './below-county-sponsor/rule.ts';
import { bootStart } from './boot-start/rule.ts';
import { broadStoragePermission } from './broad-storage-permission/rule.ts';
import { callLogPermission } from './call-log-permission/rule.ts';
import { checkinCompulsion } from './checkin-compulsion/rule.ts';
import { checkinWording } from './checkin-wording/rule.ts';
import { cleartextTraffic } from './cleartext-traffic/rule.ts';
import { codeFileDefect } from './code-file-defect/rule.ts';
import { codePacking } from './code-packing/rule.ts';
import { commercePresence } from './commerce-presence/rule.ts';
import { commerceSdk } from './commerce-sdk/rule.ts';
import { commerceWording } from './commerce-wording/rule.ts';
import { complaintEntryAbsence } from './complaint-entry-absence/rule.ts';
import { complaintEntryUnreached } from './complaint-entry-unreached/rule.ts';
import { contactsPermission } from './contacts-permission/rule.ts';
import { customTrustDecision } from './custom-trust-decision/rule.ts';
import { debugCertificate } from './debug-certificate/rule.ts';
import { debugLogOutput } from './debug-log-output/rule.ts';
import { debugTrustOverride } from './debug-trust-override/rule.ts';
import { debuggableBuild } from './debuggable-build/rule.ts';
import { declaredForcedUse } from './declared-forced-use/rule.ts';
import { deviceAdministrator } from './device-administrator/rule.ts';
import { deviceFeatureRestriction } from './device-feature-restriction/rule.ts';
import { deviceIdentifierSdk } from './device-identifier-sdk/rule.ts';
import { downloadCompulsion } from './download-compulsion/rule.ts';
import { duplicateApp } from './duplicate-app/rule.ts';
import { duplicateEntry } from './duplicate-entry/rule.ts';
import { duplicatePermission } from './duplicate-permission/rule.ts';
import { dwellCompulsion } from './dwell-compulsion/rule.ts';
import { dynamicCodeLoading } from './dynamic-code-loading/rule.ts';
import { earlyPermissionPrompt } from './early-permission-prompt/rule.ts';
import { embeddedSecret } from './embedded-secret/rule.ts';
import { eventWakeup } from './event-wakeup/rule.ts';
import { exitAfterRefusal } from './exit-after-refusal/rule.ts';
import { exposedActivity } from './exposed-activity/rule.ts';
import { exposedProvider } from './exposed-provider/rule.ts';
import { exposedReceiver } from './exposed-receiver/rule.ts';
import { exposedService } from './exposed-service/rule.ts';
import { faceRecognitionSdk } from './face-recognition-sdk/rule.ts';
import { filedNameMismatch } from './filed-name-mismatch/rule.ts';
import { filedNumberMismatch } from './filed-number-mismatch/rule.ts';
import { filedPackageMismatch } from './filed-package-mismatch/rule.ts';
import { filedSignerMismatch } from './filed-signer-mismatch/rule.ts';
import { filedSponsorMismatch } from './filed-sponsor-mismatch/rule.ts';
import { filedVersionMismatch } from './filed-version-mismatch/rule.ts';
import { filingNumberAbsence } from './filing-number-absence/rule.ts';
import { filingNumberUnseen } from './filing-number-unseen/rule.ts';
import { fixedRandomSeed } from './fixed-random-seed/rule.ts';
import { followCompulsion } from './follow-compulsion/rule.ts';
import { followQuotaWording } from './follow-quota-wording/rule.ts';
import { forcedDownloadWording } from './forced-download-wording/rule.ts';
import { foreignSplitSigner } from './foreign-split-signer/rule.ts';
import { formCompulsion } from './form-compulsion/rule.ts';
import { forwardCompulsion } from './forward-compulsion/rule.ts';
import { forwardQuotaWording } from './forward-quota-wording/rule.ts';
import { gmsDependence } from './gms-dependence/rule.ts';
import { harmonyosUncertainty } from './harmonyos-uncertainty/rule.ts';
import { hiddenLauncherEntry } from './hidden-launcher-entry/rule.ts';
import { highMinSdk } from './high-min-sdk/rule.ts';
import { hotPatching } from './hot-patching/rule.ts';
import { icpNumberAbsence } from './icp-number-absence/rule.ts';
import { incompleteFilingForm } from './incomplete-filing-form/rule.ts';
import { installFailure } from './install-failure/rule.ts';
import { installRateAppraisal } from './install-rate-appraisal/rule.ts';
import { installRateWording } from './install-rate-wording/rule.ts';
import { installedAppsPermission } from './installed-apps-permission/rule.ts';
import { interruptionFailure } from './interruption-failure/rule.ts';
import { intrusiveNotificationPermission } from './intrusive-notification-permission/rule.ts';
import { invalidSignature } from './invalid-signature/rule.ts';
import { ipv4Literal } from './ipv4-literal/rule.ts';
import { ipv4OnlyApi } from './ipv4-only-api/rule.ts';
import { ipv4StackPreference } from './ipv4-stack-preference/rule.ts';
import { janusExposure } from './janus-exposure/rule.ts';
import { keepaliveAccount } from './keepalive-account/rule.ts';
import { launcherIconRemoval } from './launcher-icon-removal/rule.ts';
import { legacyExternalStorage } from './legacy-external-storage/rule.ts';
import { likeCompulsion } from './like-compulsion/rule.ts';
import { likeQuotaWording } from './like-quota-wording/rule.ts';
import { locationForegroundService } from './location-foreground-service/rule.ts';
import { locationTrackWording } from './location-track-wording/rule.ts';
import { loginCompulsion } from './login-compulsion/rule.ts';
import { lowMinSdk } from './low-min-sdk/rule.ts';
import { manifestTampering } from './manifest-tampering/rule.ts';
import { maxSdkLimit } from './max-sdk-limit/rule.ts';
import { memoryGrowth } from './memory-growth/rule.ts';
import { missing64BitLibraries } from './missing-64-bit-libraries/rule.ts';
import { missingCryptoEvaluation } from './missing-crypto-evaluation/rule.ts';
import { missingMlpsEvaluation } from './missing-mlps-evaluation/rule.ts';
import { modalWithoutExit } from './modal-without-exit/rule.ts';
import { nationalCryptographyAbsence } from './national-cryptography-absence/rule.ts';
import { nativeHardeningGap } from './native-hardening-gap/rule.ts';
import { nestedCode } from './nested-code/rule.ts';
import { notificationListener } from './notification-listener/rule.ts';
import { onlineTimeCompulsion } from './online-time-compulsion/rule.ts';
import { onlineTimeWording } from './online-time-wording/rule.ts';
import { openUriGrant } from './open-uri-grant/rule.ts';
import { outdatedTargetSdk } from './outdated-target-sdk/rule.ts';
import { overDeclaredPermission } from './over-declared-permission/rule.ts';
import { overlayPermission } from './overlay-permission/rule.ts';
import { packageInstallPermission } from './package-install-permission/rule.ts';
import { pageError } from './page-error/rule.ts';
import { pageSizeMisalignment } from './page-size-misalignment/rule.ts';
import { pathEscapeEntry } from './path-escape-entry/rule.ts';
import { paymentSdk } from './payment-sdk/rule.ts';
import { periodicLoginWording } from './periodic-login-wording/rule.ts';
import { permissionCompulsion } from './permission-compulsion/rule.ts';
import { permissionPurposeAbsence } from './permission-purpose-absence/rule.ts';
import { phoneIdentityPermission } from './phone-identity-permission/rule.ts';
import { photoTraceCompulsion } from './photo-trace-compulsion/rule.ts';
import { photoTraceWording } from './photo-trace-wording/rule.ts';
import { pointsRankingWording } from './points-ranking-wording/rule.ts';
import { privacyPolicyAbsence } from './privacy-policy-absence/rule.ts';
import { privacyPolicyUnreached } from './privacy-policy-unreached/rule.ts';
import { privateNetworkAddress } from './private-network-address/rule.ts';
import { rankingCompulsion } from './ranking-compulsion/rule.ts';
import { removedHttpLibrary } from './removed-http-library/rule.ts';
import { removedPermission } from './removed-permission/rule.ts';
import { repeatedPermissionPrompt } from './repeated-permission-prompt/rule.ts';
import { repeatedReportingWording } from './repeated-reporting-wording/rule.ts';
import { scheduledWakeup } from './scheduled-wakeup/rule.ts';
import { sdkDisclosure } from './sdk-disclosure/rule.ts';
import { shareSdk } from './share-sdk/rule.ts';
import { sharedUserId } from './shared-user-id/rule.ts';
import { shellCommand } from './shell-command/rule.ts';
import { shortCertificateValidity } from './short-certificate-validity/rule.ts';
import { slowStart } from './slow-start/rule.ts';
import { smsPermission } from './sms-permission/rule.ts';
import { sponsorNameAbsence } from './sponsor-name-absence/rule.ts';
import { sponsorNameUnseen } from './sponsor-name-unseen/rule.ts';
import { sslErrorBypass } from './ssl-error-bypass/rule.ts';
import { startFailure } from './start-failure/rule.ts';
import { systemOnlyPermission } from './system-only-permission/rule.ts';
import { systemSettingsPermission } from './system-settings-permission/rule.ts';
import { testEnvironmentHost } from './test-environment-host/rule.ts';
import { testOnlyBuild } from './test-only-build/rule.ts';
import { trackCompulsion } from './track-compulsion/rule.ts';
import { typedTextLoss } from './typed-text-loss/rule.ts';
import { unconfirmedIpv6Host } from './unconfirmed-ipv6-host/rule.ts';
import { undeclaredDomain } from './undeclared-domain/rule.ts';
import { undeclaredFunction } from './undeclared-function/rule.ts';
import { undeclaredSdk } from './undeclared-sdk/rule.ts';
import { unexplainedGrassrootsFunction } from './unexplained-grassroots-function/rule.ts';
import { unexplainedPermissionPrompt } from './unexplained-permission-prompt/rule.ts';
import { unrecognisedPermission } from './unrecognised-permission/rule.ts';
import { unusedPermission } from './unused-permission/rule.ts';
import { unverifiedDeepLink } from './unverified-deep-link/rule.ts';
import { updateCompulsion } from './update-compulsion/rule.ts';
import { upgradeDataLoss } from './upgrade-data-loss/rule.ts';
import { usageStatisticsPermission } from './usage-statistics-permission/rule.ts';
import { userCaTrust } from './user-ca-trust/rule.ts';
import { v1OnlySignature } from './v1-only-signature/rule.ts';
import { voteCompulsion } from './vote-compulsion/rule.ts';
import { voteQuotaWording } from './vote-quota-wording/rule.ts';
import { vpnService } from './vpn-service/rule.ts';
import { weakCertificate } from './weak-certificate/rule.ts';
import { weakCryptography } from './weak-cryptography/rule.ts';
import { weakCustomPermission } from './weak-custom-permission/rule.ts';
import { weakSignatureDigest } from './weak-signature-digest/rule.ts';
import { webviewCrossFileAccess } from './webview-cross-file-access/rule.ts';
import { webviewDebugging } from './webview-debugging/rule.ts';
import { webviewFileAccess } from './webview-file-access/rule.ts';
import { webviewMixedContent } from './webview-mixed-content/rule.ts';
import { webviewScriptBridge } from './webview-script-bridge/rule.ts';
import { whitePage } from './white-page/rule.ts';
import { whiteScreen } from './white-screen/rule.ts';
import { worldAccessibleFile } from './world-accessible-file/rule.ts';
import type { AnyRule } from './rule.ts';

/** Every rule of the product, sorted by id. A test fails when a rule folder is missing here. */
export const rules: readonly AnyRule[] = [
  abiLibraryMismatch,
  accessibilityService,
  accountCancellationAbsence,
  accountCancellationUnreached,
  activityRecognitionPermission,
  advertisingSdk,
  allFilesPermission,
  allowAllHostnames,
  appCrash,
  appFreeze,
  appSelfExit,
  archiveTampering,
  associatedStart,
  backgroundHeartbeat,
  backgroundLocationPermission,
  backgroundSensorUse,
  backupExposure,
  batteryOptimizationExemption,
  belowCountySponsor,
  bootStart,
  broadStoragePermission,
  callLogPermission,
  checkinCompulsion,
  checkinWording,
  cleartextTraffic,
  codeFileDefect,
  codePacking,
  commercePresence,
  commerceSdk,
  commerceWording,
  complaintEntryAbsence,
  complaintEntryUnreached,
  contactsPermission,
  customTrustDecision,
  debugCertificate,
  debugLogOutput,
  debugTrustOverride,
  debuggableBuild,
  declaredForcedUse,
  deviceAdministrator,
  deviceFeatureRestriction,
  deviceIdentifierSdk,
  downloadCompulsion,
  duplicateApp,
  duplicateEntry,
  duplicatePermission,
  dwellCompulsion,
  dynamicCodeLoading,
  earlyPermissionPrompt,
  embeddedSecret,
  eventWakeup,
  exitAfterRefusal,
  exposedActivity,
  exposedProvider,
  exposedReceiver,
  exposedService,
  faceRecognitionSdk,
  filedNameMismatch,
  filedNumberMismatch,
  filedPackageMismatch,
  filedSignerMismatch,
  filedSponsorMismatch,
  filedVersionMismatch,
  filingNumberAbsence,
  filingNumberUnseen,
  fixedRandomSeed,
  followCompulsion,
  followQuotaWording,
  forcedDownloadWording,
  foreignSplitSigner,
  formCompulsion,
  forwardCompulsion,
  forwardQuotaWording,
  gmsDependence,
  harmonyosUncertainty,
  hiddenLauncherEntry,
  highMinSdk,
  hotPatching,
  icpNumberAbsence,
  incompleteFilingForm,
  installFailure,
  installRateAppraisal,
  installRateWording,
  installedAppsPermission,
  interruptionFailure,
  intrusiveNotificationPermission,
  invalidSignature,
  ipv4Literal,
  ipv4OnlyApi,
  ipv4StackPreference,
  janusExposure,
  keepaliveAccount,
  launcherIconRemoval,
  legacyExternalStorage,
  likeCompulsion,
  likeQuotaWording,
  locationForegroundService,
  locationTrackWording,
  loginCompulsion,
  lowMinSdk,
  manifestTampering,
  maxSdkLimit,
  memoryGrowth,
  missing64BitLibraries,
  missingCryptoEvaluation,
  missingMlpsEvaluation,
  modalWithoutExit,
  nationalCryptographyAbsence,
  nativeHardeningGap,
  nestedCode,
  notificationListener,
  onlineTimeCompulsion,
  onlineTimeWording,
  openUriGrant,
  outdatedTargetSdk,
  overDeclaredPermission,
  overlayPermission,
  packageInstallPermission,
  pageError,
  pageSizeMisalignment,
  pathEscapeEntry,
  paymentSdk,
  periodicLoginWording,
  permissionCompulsion,
  permissionPurposeAbsence,
  phoneIdentityPermission,
  photoTraceCompulsion,
  photoTraceWording,
  pointsRankingWording,
  privacyPolicyAbsence,
  privacyPolicyUnreached,
  privateNetworkAddress,
  rankingCompulsion,
  removedHttpLibrary,
  removedPermission,
  repeatedPermissionPrompt,
  repeatedReportingWording,
  scheduledWakeup,
  sdkDisclosure,
  shareSdk,
  sharedUserId,
  shellCommand,
  shortCertificateValidity,
  slowStart,
  smsPermission,
  sponsorNameAbsence,
  sponsorNameUnseen,
  sslErrorBypass,
  startFailure,
  systemOnlyPermission,
  systemSettingsPermission,
  testEnvironmentHost,
  testOnlyBuild,
  trackCompulsion,
  typedTextLoss,
  unconfirmedIpv6Host,
  undeclaredDomain,
  undeclaredFunction,
  undeclaredSdk,
  unexplainedGrassrootsFunction,
  unexplainedPermissionPrompt,
  unrecognisedPermission,
  unusedPermission,
  unverifiedDeepLink,
  updateCompulsion,
  upgradeDataLoss,
  usageStatisticsPermission,
  userCaTrust,
  v1OnlySignature,
  voteCompulsion,
  voteQuotaWording,
  vpnService,
  weakCertificate,
  weakCryptography,
  weakCustomPermission,
  weakSignatureDigest,
  webviewCrossFileAccess,
  webviewDebugging,
  webviewFileAccess,
  webviewMixedContent,
  webviewScriptBridge,
  whitePage,
  whiteScreen,
  worldAccessibleFile,
];
