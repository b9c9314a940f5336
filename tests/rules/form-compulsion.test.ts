import { formCompulsion } from '../../src/rules/form-compulsion/rule.ts';
import { behavesAsCompulsionRule } from '../support/compulsion.ts';

behavesAsCompulsionRule(formCompulsion, 'forms', 'ordinary');
