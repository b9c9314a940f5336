import type { AppHost } from '../../app/runtime.ts';
import { postNotifications } from '../permissions/catalogue.ts';
import { requestPermissions } from '../permissions/request.ts';
import type { EventLog } from '../event-log.ts';
import type { System } from '../system.ts';
import { isCordova } from './content.ts';
import type { RunningApp } from './model.ts';
import { launcherActivity, resolveActivities } from './resolve.ts';

/** What one running app can ask of the phone. */
export function createAppHost(system: System, one: RunningApp, events: EventLog): AppHost {
  const { app, process } = one;
  const own = { package: app.name };
  const identity = { pid: process.pid, uid: app.uid };
  const alive = (): boolean => system.processTable.byPid(process.pid) !== undefined;
  return {
    log: (priority, tag, message) => system.log.add({ ...identity, buffer: 'main', priority, tag, message }),
    isGranted: (permission) => system.permissions.isGranted(app, permission),
    requestPermissions: (wanted) =>
      requestPermissions(
        { profile: system.profile, permissions: system.permissions, dialogs: system.display },
        app,
        wanted,
      ),
    noteOp: (op, granted) => system.appOps.note(app, op, granted, one.state !== 'resumed'),
    showJsDialog: (dialog) =>
      system.display.showJsDialog(dialog, { ...own, shape: isCordova(app) ? 'cordova' : 'webview' }),
    chooseFiles: (request) =>
      system.display.chooseFiles(request, {
        ...own,
        camera: system.permissions.isGranted(app, 'android.permission.CAMERA'),
      }),
    pick: (request) => system.display.pick(request, own),
    toast: (text) => system.display.showToast(text, app.name),
    notify(title, text) {
      const allowed = system.profile.apiLevel < 33 || system.permissions.isGranted(app, postNotifications);
      if (!allowed || system.appOps.mode(app, 'POST_NOTIFICATION') === 'ignore') return;
      system.notifications.post({ ...own, uid: app.uid, title, text });
      system.display.addNotification({ ...own, label: app.label, title, text });
    },
    startActivity(intent) {
      const targets = resolveActivities(system.packages.list(), intent);
      events.event('wm_create_task', [0, one.taskId]);
      if (targets.length === 0) {
        events.system(
          'W',
          'ActivityTaskManager',
          `No activity found to handle ${intent.data ?? intent.action ?? 'intent'} from ${app.name}`,
        );
        return false;
      }
      system.detach(system.activities.start({ intent, from: app.name }));
      return true;
    },
    download(url, mimeType) {
      const message = `${app.name} wants ${url} (${mimeType ?? 'application/octet-stream'})`;
      system.log.add({ ...identity, buffer: 'main', priority: 'I', tag: 'DownloadManager', message });
      system.display.addNotification({
        package: 'com.android.providers.downloads',
        label: '下载管理器',
        title: url.split('/').at(-1) ?? url,
        text: '正在等待网络',
      });
    },
    finish: (how) => system.detach(system.activities.finish(app.name, how)),
    editableFocused(focused) {
      if (alive()) system.display.showKeyboard(focused);
    },
    died(reason, detail) {
      if (alive()) system.detach(system.activities.crash(app.name, reason, detail));
    },
    location: () => system.location.place(),
    clockOffset: () => system.clock.offset(),
  };
}

/** What a launcher shows: every package with an icon. */
export function homeItems(system: System): readonly { label: string; package: string; component: string }[] {
  return system.packages.list().flatMap((app) => {
    const launcher = launcherActivity(app);
    return launcher === undefined
      ? []
      : [{ label: app.label, package: app.name, component: `${app.name}/${launcher.name}` }];
  });
}
