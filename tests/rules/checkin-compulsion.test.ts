import { checkinCompulsion } from '../../src/rules/checkin-compulsion/rule.ts';
import { behavesAsCompulsionRule } from '../support/compulsion.ts';

behavesAsCompulsionRule(checkinCompulsion, 'checkin', 'asked');
