import { specialServiceRule } from '../special-service.ts';
import { messages } from './messages.ts';

export const accessibilityService = specialServiceRule({
  id: 'accessibility-service',
  permission: 'android.permission.BIND_ACCESSIBILITY_SERVICE',
  action: 'android.accessibilityservice.AccessibilityService',
  requirements: ['PGP-09', 'PIB-6.5', 'RDF-4.1'],
  severity: 'serious',
  messages,
});
