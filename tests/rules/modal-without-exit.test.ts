import { modalWithoutExit } from '../../src/rules/modal-without-exit/rule.ts';
import { behavesAsCompulsionRule } from '../support/compulsion.ts';

behavesAsCompulsionRule(modalWithoutExit, 'blocking_modal', 'ordinary');
