import { voteCompulsion } from '../../src/rules/vote-compulsion/rule.ts';
import { behavesAsCompulsionRule } from '../support/compulsion.ts';

behavesAsCompulsionRule(voteCompulsion, 'votes', 'ordinary');
