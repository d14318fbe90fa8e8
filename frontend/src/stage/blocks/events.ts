/** Events: sending messages. Hats have no steps; the world looks them up. */
import { ON, STILL } from '../code.ts';
import type { CommandMaker, FlowMaker } from '../compile.ts';
import type { Thread } from '../thread.ts';

export const commands: Record<string, CommandMaker> = {
  broadcast: (block, compiler) => {
    const message = compiler.field(block, 'MESSAGE');
    return ({ actor }) => {
      compiler.world.send(message, { target: actor.role.id, block: block.id });
      compiler.world.progress = true;
    };
  },
};

export const flows: Record<string, FlowMaker> = {
  broadcast_wait: (block, compiler, code) => {
    const message = compiler.field(block, 'MESSAGE');
    const { world } = compiler;
    compiler.step(block, code, () => (thread) => {
      thread.pending = world.send(message, { target: thread.actor.role.id, block: block.id });
      world.progress = true;
      return ON;
    });
    code.add(block.id, 0, (thread) => {
      const begun = thread.pending as Thread[];
      if (begun.every(({ isGone }) => isGone)) {
        thread.pending = null;
        world.progress = true;
        return ON;
      }
      thread.pc -= 1;
      // As in Scratch: who sees that nothing more comes of the others looks again in the next frame.
      return begun.every((one) => one.isDoneIn(world.frame)) ? thread.leaveFor('frame', world.frame + 1) : STILL;
    });
  },
};
