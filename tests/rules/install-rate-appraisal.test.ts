import { installRateAppraisal } from '../../src/rules/install-rate-appraisal/rule.ts';
import { behavesAsCompulsionRule } from '../support/compulsion.ts';

behavesAsCompulsionRule(installRateAppraisal, 'install_rate', 'doubtful');
