import { permissionRule } from '../permission-use.ts';
import { messages } from './messages.ts';

export const activityRecognitionPermission = permissionRule({
  id: 'activity-recognition-permission',
  names: [
    'android.permission.ACTIVITY_RECOGNITION',
    'android.permission.BODY_SENSORS',
    'android.permission.BODY_SENSORS_BACKGROUND',
  ],
  requirements: ['GMA-BAN-4', 'PGP-06', 'PIB-6.5'],
  severity: 'moderate',
  force: 'mandatory',
  messages,
});
