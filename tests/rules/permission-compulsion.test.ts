import { permissionCompulsion } from '../../src/rules/permission-compulsion/rule.ts';
import { behavesAsCompulsionRule } from '../support/compulsion.ts';

behavesAsCompulsionRule(permissionCompulsion, 'forced_permission', 'ordinary');
