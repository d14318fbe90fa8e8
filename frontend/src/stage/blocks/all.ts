/** Every block by its word: what it does, or what it says. */
import type { CommandMaker, FlowMaker, ReporterMaker } from '../compile.ts';
import * as control from './control.ts';
import * as events from './events.ts';
import * as lists from './lists.ts';
import * as looks from './looks.ts';
import * as motion from './motion.ts';
import * as operators from './operators.ts';
import * as ownBlocks from './own-blocks.ts';
import * as pen from './pen.ts';
import * as sensing from './sensing.ts';
import * as sound from './sound.ts';
import * as variables from './variables.ts';

function merge<T>(...parts: Record<string, T>[]): ReadonlyMap<string, T> {
  return new Map(parts.flatMap((part) => Object.entries(part)));
}

export const COMMANDS = merge<CommandMaker>(
  control.commands, events.commands, lists.commands, looks.commands, motion.commands, pen.commands, sensing.commands,
  sound.commands, variables.commands,
);

export const FLOWS = merge<FlowMaker>(
  control.flows, events.flows, looks.flows, motion.flows, ownBlocks.flows, sensing.flows, sound.flows,
);

export const REPORTERS = merge<ReporterMaker>(
  lists.reporters, looks.reporters, motion.reporters, operators.reporters, ownBlocks.reporters, sensing.reporters,
  sound.reporters, variables.reporters,
);
