import { forwardCompulsion } from '../../src/rules/forward-compulsion/rule.ts';
import { behavesAsCompulsionRule } from '../support/compulsion.ts';

behavesAsCompulsionRule(forwardCompulsion, 'forward', 'ordinary');
