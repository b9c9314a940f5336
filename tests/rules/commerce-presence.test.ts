import { commercePresence } from '../../src/rules/commerce-presence/rule.ts';
import { behavesAsCompulsionRule } from '../support/compulsion.ts';

behavesAsCompulsionRule(commercePresence, 'commerce', 'doubtful');
