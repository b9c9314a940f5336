import { photoTraceCompulsion } from '../../src/rules/photo-trace-compulsion/rule.ts';
import { behavesAsCompulsionRule } from '../support/compulsion.ts';

behavesAsCompulsionRule(photoTraceCompulsion, 'photo_trace', 'ordinary');
