import { complaintEntryUnreached } from '../../src/rules/complaint-entry-unreached/rule.ts';
import { behavesAsReachedEntryRule } from '../support/reached-entry.ts';

behavesAsReachedEntryRule(complaintEntryUnreached, 'complaint');
