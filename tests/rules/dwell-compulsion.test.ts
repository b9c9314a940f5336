import { dwellCompulsion } from '../../src/rules/dwell-compulsion/rule.ts';
import { behavesAsCompulsionRule } from '../support/compulsion.ts';

behavesAsCompulsionRule(dwellCompulsion, 'dwell', 'ordinary');
