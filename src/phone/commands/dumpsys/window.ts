import { fullComponent, shortComponent } from '../../system/activities/resolve.ts';
import type { System } from '../../system/system.ts';
import type { WindowInfo } from '../../display/model.ts';
import { frontRecord } from './activity.ts';
import type { Dump } from './dump.ts';
import { hash } from './package.ts';

/** `dumpsys window [displays|windows|policy]` in the shapes of Android 8 to 15. */
export const window: Dump = (system, words) => {
  const part = words.find((word) => !word.startsWith('-'));
  if (part === 'displays' || part === 'd') return displays(system);
  if (part === 'windows' || part === 'w') return windows(system);
  if (part === 'policy' || part === 'p') return policy(system);
  return [policy(system), '', displays(system), '', windows(system)].join('\n');
};

function policy(system: System): string {
  const on = system.display.awake;
  const { apiLevel } = system.profile;
  return [
    'WINDOW MANAGER POLICY STATE (dumpsys window policy)',
    `    mAwake=${on} mScreenOnEarly=${on} mScreenOnFully=${on}`,
    '    mShowingLockscreen=false mShowingDream=false mDreamingLockscreen=false mDreamingSleepToken=null',
    '    KeyguardServiceDelegate',
    '      showing=false',
    '      inputRestricted=false',
    '      occluded=false secure=false dreaming=false systemIsReady=true',
    ...(apiLevel >= 28
      ? [
          '      KeyguardStateMonitor',
          '        mIsShowing=false',
          '        mSimSecure=false',
          '        mInputRestricted=false',
          '        mTrusted=false',
        ]
      : ['    mInputRestricted=false']),
    `      screenState=${on ? 'SCREEN_STATE_ON' : 'SCREEN_STATE_OFF'}`,
    `      interactiveState=${on ? 'INTERACTIVE_STATE_AWAKE' : 'INTERACTIVE_STATE_SLEEP'}`,
  ].join('\n');
}

/** The title a window has in WindowManager: the component of an activity, its own title otherwise. */
function windowName(info: WindowInfo, system: System): string {
  const front = system.activities.front();
  if (info.type !== 'application') return info.title || info.package;
  const isFront = front !== undefined && info.package === front.app.name;
  if (isFront && (info.title === front.activity || info.title === ''))
    return `${info.package}/${front.activity ?? info.title}`;
  return info.title.startsWith(info.package) || info.title.includes('.')
    ? `${info.package}/${info.title}`
    : info.title || info.package;
}

function focusLines(system: System): readonly string[] {
  const component = system.focusedComponent() ?? '';
  const focused = system.display.windowInfos().find((one) => one.focused);
  const name = focused === undefined ? component : windowName(focused, system);
  const { package: package_, activity } = fullComponent(component);
  const record = `ActivityRecord{${hash(component)} u0 ${shortComponent(package_, activity)} t${system.activities.front()?.taskId ?? 2}}`;
  const app =
    system.profile.apiLevel < 29 ? `AppWindowToken{${hash(name)} token=Token{${hash(component)} ${record}}}` : record;
  return [`  mCurrentFocus=Window{${hash(name)} u0 ${name}}`, `  mFocusedApp=${app}`];
}

function displays(system: System): string {
  const { width, height, density, rotation } = system.display.metrics;
  return [
    'WINDOW MANAGER DISPLAY CONTENTS (dumpsys window displays)',
    '  Display: mDisplayId=0 rootTasks=2',
    `    init=${system.profile.width}x${system.profile.height} ${system.profile.density}dpi cur=${width}x${height} app=${width}x${height} rng=${Math.min(width, height)}x${Math.min(width, height)}-${Math.max(width, height)}x${Math.max(width, height)}`,
    `    mCurrentRotation=ROTATION_${rotation * 90} density=${density}`,
    ...focusLines(system),
    `  mTopFullscreenOpaqueWindowState=null`,
    `  topResumed=${frontRecord(system)}`,
  ].join('\n');
}

function windows(system: System): string {
  const blocks = system.display.windowInfos().flatMap((info, index) => {
    const name = windowName(info, system);
    const { left, top, right, bottom } = info.bounds;
    return [
      `  Window #${index + 2} Window{${hash(name)} u0 ${name}}:`,
      `    mDisplayId=0 mSession=Session{${hash(info.package)} package=${info.package}} package=${info.package} appop=NONE`,
      `    mAttrs={(${left},${top})(fillxfill) ty=${info.type === 'application' ? 'BASE_APPLICATION' : info.type === 'inputMethod' ? 'INPUT_METHOD' : 'SYSTEM_ALERT'}}`,
      `    mFrame=[${left},${top}][${right},${bottom}]`,
      '    isOnScreen=true',
      '    isVisible=true',
    ];
  });
  return ['WINDOW MANAGER WINDOWS (dumpsys window windows)', ...bars(system), ...blocks, ...focusLines(system)].join(
    '\n',
  );
}

/** Apps run from edge to edge: the bars have windows, and are gone. */
function bars(system: System): readonly string[] {
  const { width, height } = system.display.metrics;
  const bar = (index: number, name: string, type: string, top: number): readonly string[] => [
    `  Window #${index} Window{${hash(name)} u0 ${name}}:`,
    `    mAttrs={(0,0)(fillx0) ty=${type}}`,
    `    mViewVisibility=0x8 mHaveFrame=true`,
    `    mFrame=[0,${top}][${width},${top}]`,
    '    isVisible=false',
  ];
  return [...bar(0, 'StatusBar', 'STATUS_BAR', 0), ...bar(1, 'NavigationBar0', 'NAVIGATION_BAR', height)];
}
