import type { Probe } from '../probe.ts';

/** Filling a phone's storage through adb cannot be undone for sure when the cable is lost: it is left to a person. */
export const storageFull: Probe = {
  id: 'storage-full',
  title: { zh: '存储空间不足', en: 'Storage nearly full' },
  minutes: 1,
  run: async ({ notes }) => {
    notes.untested('not-automatic', 'a person has to fill the storage');
  },
};
