import { trackCompulsion } from '../../src/rules/track-compulsion/rule.ts';
import { behavesAsCompulsionRule } from '../support/compulsion.ts';

behavesAsCompulsionRule(trackCompulsion, 'location', 'ordinary');
