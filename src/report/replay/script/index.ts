import { axis } from './axis.ts';
import { blocks } from './blocks.ts';
import { controls } from './controls.ts';
import { panels } from './panels.ts';
import { screen } from './screen.ts';
import { state } from './state.ts';
import { strip } from './strip.ts';
import { tree } from './tree.ts';
import { ways } from './ways.ts';

/**
 * The page's only script. It builds elements and sets their text, never markup: what the app said stays text. It sends and loads nothing but
 * the pictures beside the page.
 */
export const script = ["'use strict';", state, blocks, axis, strip, screen, tree, ways, panels, controls].join('\n');
