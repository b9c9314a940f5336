import { privacyPolicyUnreached } from '../../src/rules/privacy-policy-unreached/rule.ts';
import { behavesAsReachedEntryRule } from '../support/reached-entry.ts';

behavesAsReachedEntryRule(privacyPolicyUnreached, 'privacy');
