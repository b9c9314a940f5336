import { loginCompulsion } from '../../src/rules/login-compulsion/rule.ts';
import { behavesAsCompulsionRule } from '../support/compulsion.ts';

behavesAsCompulsionRule(loginCompulsion, 'forced_login', 'ordinary');
