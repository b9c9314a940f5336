import { rankingCompulsion } from '../../src/rules/ranking-compulsion/rule.ts';
import { behavesAsCompulsionRule } from '../support/compulsion.ts';

behavesAsCompulsionRule(rankingCompulsion, 'points', 'asked');
