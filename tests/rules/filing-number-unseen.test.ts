import { filingNumberUnseen } from '../../src/rules/filing-number-unseen/rule.ts';
import { behavesAsReachedEntryRule } from '../support/reached-entry.ts';

behavesAsReachedEntryRule(filingNumberUnseen, 'filing-number');
