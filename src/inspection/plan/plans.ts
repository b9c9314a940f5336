import type { CampaignPlan } from '../../gather/dynamic/stability/plan.ts';
import type { InspectionPlan } from './model.ts';

/** Everything that can be measured, in the order of worth: what a short budget cuts comes last. */
const wholeCampaign: Omit<CampaignPlan, 'name'> = {
  probes: [
    'starts',
    'background',
    'process-death',
    'rotation',
    'network-loss',
    'permissions-denied',
    'screen-loop',
    'traffic',
    'memory-trim',
    'time-shift',
    'dark-mode',
    'font-scale',
    'reinstall',
    'upgrade',
    'locale-switch',
    'split-screen',
    'network-slow',
    'background-long',
    'storage-full',
  ],
  starts: 5,
  backgroundSeconds: [30],
  longBackgroundSeconds: [300],
  fontScales: [1.3, 1.6, 2],
  days: [1, 3, 7, 30],
  traffic: { foreground: 60, background: 90, every: 5 },
  rounds: 10,
  installs: 3,
};

/** The plans of `--plan`. */
export const plans: readonly InspectionPlan[] = [
  {
    id: 'quick',
    name: { zh: '快速检测', en: 'Quick look' },
    parts: [{ subjects: ['consent', 'whole-app'], until: 0.6 }],
    campaign: {
      ...wholeCampaign,
      name: 'quick',
      probes: ['starts', 'background', 'process-death', 'rotation', 'network-loss'],
      starts: 3,
      backgroundSeconds: [10],
    },
  },
  {
    id: 'filing',
    name: { zh: '备案检测', en: 'Filing inspection' },
    parts: [
      { subjects: 'rest', until: 0.35 },
      { subjects: ['whole-app'], until: 0.65 },
    ],
    campaign: { ...wholeCampaign, name: 'filing' },
  },
  {
    id: 'spot-check',
    name: { zh: '抽查检测', en: 'Spot check' },
    parts: [
      { subjects: ['whole-app'], until: 0.5 },
      { subjects: 'rest', until: 0.8 },
    ],
    campaign: {
      ...wholeCampaign,
      name: 'spot-check',
      probes: ['starts', 'background', 'process-death', 'rotation', 'network-loss', 'permissions-denied', 'traffic'],
      starts: 3,
    },
  },
];

export function planById(id: string): InspectionPlan | undefined {
  return plans.find((plan) => plan.id === id);
}
