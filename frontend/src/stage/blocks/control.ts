/**
 * Control: waiting, loops, branches, stopping, clones.
 *
 * A loop is a step that begins a round or leaves, the body, and a step that jumps back and ends the turn: so a script
 * comes to rest after each round, also after the last one, as in Scratch.
 */
import { ON, REST, STILL, TURN } from '../code.ts';
import type { Code } from '../code.ts';
import type { CommandMaker, Compiler, FlowMaker } from '../compile.ts';
import type { Block } from '../program.ts';
import type { Thread } from '../thread.ts';

/** `again`: whether another round begins. */
function loop(block: Block, compiler: Compiler, code: Code, make: () => (thread: Thread) => boolean): void {
  const { world } = compiler;
  const top = code.end;
  const leave = { to: 0 };
  compiler.step(block, code, () => {
    const again = make();
    return (thread) => {
      if (again(thread)) return ON;
      thread.pc = leave.to;
      world.progress = true;
      return ON;
    };
  });
  compiler.body(block.bodies['DO'] ?? [], code);
  code.add(block.id, 0, (thread) => {
    thread.pc = top;
    return thread.isBack ? ON : TURN;
  });
  leave.to = code.end;
}

export const flows: Record<string, FlowMaker> = {
  wait: (block, compiler, code) => {
    const { world } = compiler;
    compiler.step(block, code, () => {
      const seconds = compiler.number(block, 'SECONDS');
      return (thread) => {
        thread.wake = world.after(seconds(thread));
        world.progress = true;
        world.redraw = true;
        return REST;
      };
    });
  },
  repeat: (block, compiler, code) => {
    const { world } = compiler;
    const { made: times, weight } = compiler.weighed(() => compiler.number(block, 'TIMES'));
    code.add(block.id, 0, (thread) => {
      world.charge(weight - 1);
      thread.counters.push(Math.round(times(thread)));
      return ON;
    });
    loop(block, compiler, code, () => ({ counters }) => {
      const latest = counters.length - 1;
      const left = counters[latest]!;
      world.progress = true;
      if (left > 0) {
        counters[latest] = left - 1;
        return true;
      }
      counters.pop();
      return false;
    });
  },
  forever: (block, compiler, code) => loop(block, compiler, code, () => () => true),
  repeat_until: (block, compiler, code) => {
    loop(block, compiler, code, () => {
      const condition = compiler.condition(block, 'CONDITION');
      return (thread) => !condition(thread);
    });
  },
  if: (block, compiler, code) => {
    const leave = { to: 0 };
    compiler.step(block, code, () => {
      const condition = compiler.condition(block, 'CONDITION');
      return (thread) => {
        if (!condition(thread)) thread.pc = leave.to;
        return ON;
      };
    });
    compiler.body(block.bodies['DO'] ?? [], code);
    leave.to = code.end;
  },
  if_else: (block, compiler, code) => {
    const otherwise = { to: 0 };
    const leave = { to: 0 };
    compiler.step(block, code, () => {
      const condition = compiler.condition(block, 'CONDITION');
      return (thread) => {
        if (!condition(thread)) thread.pc = otherwise.to;
        return ON;
      };
    });
    compiler.body(block.bodies['DO'] ?? [], code);
    code.add(block.id, 0, (thread) => {
      thread.pc = leave.to;
      return ON;
    });
    otherwise.to = code.end;
    compiler.body(block.bodies['ELSE'] ?? [], code);
    leave.to = code.end;
  },
  wait_until: (block, compiler, code) => {
    compiler.step(block, code, () => {
      const condition = compiler.condition(block, 'CONDITION');
      return (thread) => {
        if (condition(thread)) {
          compiler.world.progress = true;
          return ON;
        }
        thread.pc -= 1;
        return STILL;
      };
    });
  },
  stop: (block, compiler, code) => {
    const what = compiler.field(block, 'WHAT');
    const { world } = compiler;
    compiler.step(block, code, () => (thread) => {
      if (what === 'all') {
        world.stopAll();
        return REST;
      }
      if (what === 'this') {
        thread.leave();
        return thread.isOver ? REST : ON;
      }
      world.stopOthers(thread);
      return ON;
    });
  },
  delete_clone: (block, { world }, code) => {
    code.add(block.id, 1, (thread) => {
      world.deleteClone(thread.actor);
      return thread.isOver ? REST : ON;
    });
  },
};

export const commands: Record<string, CommandMaker> = {
  make_clone: (block, compiler) => {
    const target = compiler.field(block, 'TARGET');
    const { world } = compiler;
    return ({ actor }) => {
      const from = target === 'myself' ? actor : world.sprite(target);
      if (from) world.makeClone(from);
    };
  },
};
