import { accountCancellationUnreached } from '../../src/rules/account-cancellation-unreached/rule.ts';
import { behavesAsReachedEntryRule } from '../support/reached-entry.ts';

behavesAsReachedEntryRule(accountCancellationUnreached, 'cancel');
