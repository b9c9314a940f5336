import { expect, it } from 'vitest';

import { offersOn } from '../../../src/scenario/explore/offers.ts';
import { makeGuard } from '../../../src/scenario/guard/make.ts';
import { FakePhone, type FakeWidget } from '../../support/fake-phone.ts';

const dialog: FakeWidget = {
  at: { left: 0, top: 0, right: 1080, bottom: 2400 },
  children: [
    {
      className: 'android.app.Dialog',
      at: { left: 140, top: 900, right: 940, bottom: 1500 },
      children: [
        { text: '温馨提示', at: { left: 180, top: 940, right: 900, bottom: 1040 } },
        { text: '知道了', to: 'home', at: { left: 180, top: 1340, right: 900, bottom: 1460 } },
      ],
    },
  ],
};

function wordsOn(widgets: readonly FakeWidget[]): string[] {
  const phone = new FakePhone({ package: 'cn.gov.hall', first: 'home', screens: { home: { widgets } } });
  phone.start();
  const guard = makeGuard({ allowed: [], isCut: () => false });
  const choices = offersOn(phone.capture(), { app: 'cn.gov.hall', guard, logIn: false });
  return [...choices.values()].map(({ offer }) => offer.words);
}

const page: readonly FakeWidget[] = [
  { text: '办事指南', to: 'home' },
  { text: '政策', to: 'home' },
];

it('offers what is on the page', () => {
  expect(wordsOn(page).toSorted()).toEqual(['办事指南', '政策'].toSorted());
});

it('offers only what can be touched where a window lies over the page', () => {
  expect(wordsOn([...page, dialog])).toEqual(['知道了']);
});

it('offers the cross beside a window, which is drawn after it', () => {
  const cross: FakeWidget = { text: '✕', to: 'home', at: { left: 500, top: 1540, right: 580, bottom: 1620 } };
  expect(wordsOn([...page, dialog, cross])).toEqual(expect.arrayContaining(['知道了', '✕']));
});
