import { answerPermission } from './answerPermission.ts';
import { askHuman } from './askHuman.ts';
import { back } from './back.ts';
import { background } from './background.ts';
import { capture } from './capture.ts';
import { clearState } from './clearState.ts';
import { compareArms } from './compareArms.ts';
import { each } from './each.ts';
import { expect } from './expect.ts';
import { explore } from './explore.ts';
import { home } from './home.ts';
import { inputText } from './inputText.ts';
import { installApp } from './installApp.ts';
import { launchApp } from './launchApp.ts';
import { longPress } from './longPress.ts';
import { probeGate } from './probeGate.ts';
import { repeat } from './repeat.ts';
import { rotate } from './rotate.ts';
import { runScenario } from './runScenario.ts';
import { scrollUntil } from './scrollUntil.ts';
import { setNetwork } from './setNetwork.ts';
import { setPermission } from './setPermission.ts';
import { shiftClock } from './shiftClock.ts';
import { stopApp } from './stopApp.ts';
import { swipe } from './swipe.ts';
import { tapOn } from './tapOn.ts';
import { tryStep } from './try.ts';
import { uninstallApp } from './uninstallApp.ts';
import { wait } from './wait.ts';
import { waitUntilSettled } from './waitUntilSettled.ts';
import { when } from './when.ts';
import type { StepDefinition } from '../step.ts';

/** Every kind of step, in the order the documentation shows them. */
export const stepDefinitions: readonly StepDefinition[] = [
  launchApp,
  stopApp,
  installApp,
  uninstallApp,
  clearState,
  tapOn,
  longPress,
  inputText,
  swipe,
  scrollUntil,
  back,
  home,
  wait,
  waitUntilSettled,
  background,
  rotate,
  setNetwork,
  setPermission,
  answerPermission,
  shiftClock,
  expect,
  capture,
  when,
  repeat,
  each,
  tryStep,
  runScenario,
  explore,
  probeGate,
  compareArms,
  askHuman,
];
