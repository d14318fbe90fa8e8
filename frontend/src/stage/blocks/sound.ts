/** Sound: the engine says what is to be heard; the page plays it. */
import { back, ON } from '../code.ts';
import type { CommandMaker, Compiler, FlowMaker, ReporterMaker } from '../compile.ts';
import type { Block } from '../program.ts';

function soundOf(block: Block, compiler: Compiler) {
  return compiler.role.sounds.get(compiler.field(block, 'SOUND'));
}

const percent = (volume: number) => Math.min(Math.max(volume, 0), 100);

export const commands: Record<string, CommandMaker> = {
  play: (block, compiler) => {
    const sound = soundOf(block, compiler);
    return ({ actor }) => {
      if (sound) compiler.world.sound({ kind: 'play', library: sound.library, volume: actor.volume });
    };
  },
  stop_sounds: (_, { world }) => () => world.silence(),
};

export const flows: Record<string, FlowMaker> = {
  play_wait: (block, compiler, code) => {
    const { world } = compiler;
    const sound = soundOf(block, compiler);
    compiler.step(block, code, () => (thread) => {
      if (!sound) return ON;
      world.sound({ kind: 'play', library: sound.library, volume: thread.actor.volume });
      thread.isPlaying = true;
      world.progress = true;
      return thread.leaveFor('outside', world.after(sound.seconds));
    });
    code.add(block.id, 0, (thread) => {
      if (!thread.isPlaying) return ON;
      thread.isPlaying = false;
      return back(thread);
    });
  },
  // As in Scratch, changing the volume takes a frame.
  change_volume: (block, compiler, code) => {
    compiler.step(block, code, () => {
      const by = compiler.number(block, 'BY');
      return (thread) => {
        thread.actor.volume = percent(thread.actor.volume + by(thread));
        return thread.leaveFor('outside', compiler.world.frame + 1);
      };
    });
    code.add(block.id, 0, back);
  },
  set_volume: (block, compiler, code) => {
    compiler.step(block, code, () => {
      const to = compiler.number(block, 'TO');
      return (thread) => {
        thread.actor.volume = percent(to(thread));
        return thread.leaveFor('outside', compiler.world.frame + 1);
      };
    });
    code.add(block.id, 0, back);
  },
};

export const reporters: Record<string, ReporterMaker> = {
  volume: () => (thread) => thread.actor.volume,
};
