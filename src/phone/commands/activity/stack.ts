import { shortComponent } from '../../system/activities/resolve.ts';
import { printing } from '../command.ts';

/** `am stack list`. */
export const stack = printing((system) => {
  const { width, height } = system.display.metrics;
  const bounds = `[0,0][${width},${height}]`;
  const apps = system.activities.running().filter(({ activity }) => activity !== undefined);
  const blocks = apps.map(({ app, activity = '', taskId, state }) => [
    `RootTask id=${taskId} bounds=${bounds} displayId=0 userId=0`,
    `  taskId=${taskId}: ${shortComponent(app.name, activity)} bounds=${bounds} userId=0 visible=${state === 'resumed'}`,
  ]);
  const home = [
    'RootTask id=1 bounds=' + bounds + ' displayId=0 userId=0',
    `  taskId=2: com.android.launcher3/.uioverrides.QuickstepLauncher bounds=${bounds} userId=0 visible=${system.activities.front() === undefined}`,
  ];
  return [...blocks.flat(), ...home].join('\n');
});
