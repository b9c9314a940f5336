import { compulsionRule } from '../compulsion.ts';
import { messages } from './messages.ts';

export const modalWithoutExit = compulsionRule({
  id: 'modal-without-exit',
  pattern: 'blocking_modal',
  requirements: ['M26-04', 'TAF7-4'],
  severity: 'serious',
  presence: 'ordinary',
  messages,
});
