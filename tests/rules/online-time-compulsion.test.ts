import { onlineTimeCompulsion } from '../../src/rules/online-time-compulsion/rule.ts';
import { behavesAsCompulsionRule } from '../support/compulsion.ts';

behavesAsCompulsionRule(onlineTimeCompulsion, 'duration', 'asked');
