import { updateCompulsion } from '../../src/rules/update-compulsion/rule.ts';
import { behavesAsCompulsionRule } from '../support/compulsion.ts';

behavesAsCompulsionRule(updateCompulsion, 'forced_update', 'ordinary');
