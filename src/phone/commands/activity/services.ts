import { fullComponent } from '../../system/activities/resolve.ts';
import { hasNoScreen } from '../../system/screenless.ts';
import { fail, type SystemCommand } from '../command.ts';
import { intentText, parseIntent } from './intent.ts';

/** `am start-service` and `am start-foreground-service`. */
export const startService: SystemCommand = (system) => async (words, io) => {
  const parsed = parseIntent(words, { '--user': true });
  await io.out(`Starting service: ${intentText(parsed)}\n`);
  const { package: name, activity: service } = fullComponent(parsed.intent.component ?? '');
  const app = system.packages.find(name);
  const found = app?.manifest.components.some((one) => one.kind === 'service' && one.name === service);
  if (app === undefined || found !== true) return fail(io, 'Error: Not found; no service started.');
  if (hasNoScreen(name)) system.services.startService(app, service);
  const { latitude, longitude, altitude } = parsed.intent.extras ?? {};
  if (service.endsWith('.LocationService') && latitude !== undefined && longitude !== undefined) {
    system.location.move({
      latitude: Number(latitude),
      longitude: Number(longitude),
      ...(altitude === undefined ? {} : { altitude: Number(altitude) }),
    });
  }
  return 0;
};

export const stopService: SystemCommand = (system) => async (words, io) => {
  const parsed = parseIntent(words, { '--user': true });
  await io.out(`Stopping service: ${intentText(parsed)}\n`);
  const { package: name, activity: service } = fullComponent(parsed.intent.component ?? '');
  if (!system.services.stopService(name, service)) return fail(io, 'Service not stopped: was not running.', 0);
  await io.out('Service stopped\n');
  return 0;
};
