import { sponsorNameUnseen } from '../../src/rules/sponsor-name-unseen/rule.ts';
import { behavesAsReachedEntryRule } from '../support/reached-entry.ts';

behavesAsReachedEntryRule(sponsorNameUnseen, 'sponsor');
