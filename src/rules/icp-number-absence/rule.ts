import { shownTextRule } from '../shown-text.ts';
import { messages } from './messages.ts';

/** 京ICP备12345678号-1A: province, record, serial; apps end in A. 粤B2-20090059-1626A is the form of telecommunication licences. */
const icpNumber =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼](?:ICP[备证]\s*\d{6,10}号?|B[12]-\d{6,10})(?:-\d+)?[AX]?/i;

export const icpNumberAbsence = shownTextRule({
  id: 'icp-number-absence',
  isShown: (text) => icpNumber.test(text),
  requirements: ['ICP-01'],
  severity: 'minor',
  messages,
});
