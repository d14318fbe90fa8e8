/** Pen: marks that stay until they are wiped. They are told as lines and stamps; the page paints them. */
import { penColour } from '../colour.ts';
import type { CommandMaker } from '../compile.ts';

/** The widest pen, as in Scratch. */
const MAX_SIZE = 1_200;

const fit = (size: number) => Math.min(Math.max(size, 1), MAX_SIZE);

export const commands: Record<string, CommandMaker> = {
  pen_down: () => (thread) => thread.actor.setPen(true),
  pen_up: () => (thread) => thread.actor.setPen(false),
  pen_clear: (_, { world }) => () => world.draw({ kind: 'clear' }),
  pen_stamp: (_, { world }) => ({ actor }) => {
    if (!actor.isStage) world.draw({ kind: 'stamp', drawn: { ...actor.drawn(), shown: true, bubble: null } });
  },
  pen_colour: (block, compiler) => {
    const colour = compiler.value(block, 'COLOUR');
    return (thread) => {
      thread.actor.pen.colour = penColour(colour(thread));
    };
  },
  // Once round in 101, as in Scratch, whose colours go from 0 to 100.
  pen_change_hue: (block, compiler) => {
    const by = compiler.number(block, 'BY');
    return (thread) => {
      const { pen } = thread.actor;
      const at = pen.colour.hue / 3.6 + by(thread);
      const hue = (at - Math.floor(at / 101) * 101) * 3.6;
      pen.colour = { ...pen.colour, hue: Number.isNaN(hue) ? 0 : hue };
    };
  },
  pen_size: (block, compiler) => {
    const to = compiler.number(block, 'TO');
    return (thread) => {
      thread.actor.pen.size = fit(to(thread));
    };
  },
  pen_change_size: (block, compiler) => {
    const by = compiler.number(block, 'BY');
    return (thread) => {
      thread.actor.pen.size = fit(thread.actor.pen.size + by(thread));
    };
  },
};
