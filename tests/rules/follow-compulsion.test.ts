import { followCompulsion } from '../../src/rules/follow-compulsion/rule.ts';
import { behavesAsCompulsionRule } from '../support/compulsion.ts';

behavesAsCompulsionRule(followCompulsion, 'follow', 'ordinary');
