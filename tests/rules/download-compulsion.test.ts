import { downloadCompulsion } from '../../src/rules/download-compulsion/rule.ts';
import { behavesAsCompulsionRule } from '../support/compulsion.ts';

behavesAsCompulsionRule(downloadCompulsion, 'forced_download', 'ordinary');
