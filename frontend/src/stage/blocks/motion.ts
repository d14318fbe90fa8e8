/** Motion: where a sprite is and where it looks. */
import { bounce } from '../collision.ts';
import type { CommandMaker, Compiler, FlowMaker, NumberReporter, ReporterMaker } from '../compile.ts';
import { ON, REST, TURN } from '../code.ts';
import type { Code } from '../code.ts';
import type { Block } from '../program.ts';
import type { Thread } from '../thread.ts';
import { STAGE_HEIGHT, STAGE_WIDTH } from '../work.ts';
import type { RotationStyle } from '../work.ts';
import { FRAMES_A_SECOND } from '../world.ts';
import { place } from './place.ts';

interface Glide {
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
  begun: number;
  over: number;
  frames: number;
}

/** What is as good as a whole number reads as one. */
function neat(coordinate: number): number {
  const whole = Math.round(coordinate);
  return Math.abs(coordinate - whole) < 1e-9 ? whole : coordinate;
}

function glide(
  block: Block, compiler: Compiler, code: Code,
  goal: (thread: Thread) => readonly [x: number, y: number] | null,
): void {
  const { world } = compiler;
  compiler.step(block, code, () => {
    const seconds: NumberReporter = compiler.number(block, 'SECONDS');
    return (thread) => {
      const { actor } = thread;
      const to = goal(thread);
      const length = seconds(thread);
      if (!to || actor.isStage) {
        thread.pending = null;
        return ON;
      }
      const [toX, toY] = to;
      if (length <= 0) {
        actor.moveTo(toX, toY);
        thread.pending = null;
        return ON;
      }
      const begun = world.frame;
      const over = world.after(length);
      const frames = length * FRAMES_A_SECOND;
      thread.pending = { fromX: actor.x, fromY: actor.y, toX, toY, begun, over, frames } satisfies Glide;
      world.progress = true;
      return TURN;
    };
  });
  code.add(block.id, 0, (thread) => {
    const course = thread.pending as Glide | null;
    if (!course) return ON;
    const { frame } = world;
    if (frame >= course.over) {
      thread.actor.moveTo(course.toX, course.toY);
      thread.pending = null;
      return ON;
    }
    const part = (frame - course.begun) / course.frames;
    thread.actor.moveTo(
      course.fromX + part * (course.toX - course.fromX),
      course.fromY + part * (course.toY - course.fromY),
    );
    thread.pc -= 1;
    thread.wake = frame + 1;
    return REST;
  });
}

export const commands: Record<string, CommandMaker> = {
  move: (block, compiler) => {
    const steps = compiler.number(block, 'STEPS');
    return (thread) => {
      const { actor } = thread;
      const length = steps(thread);
      const angle = ((90 - actor.direction) * Math.PI) / 180;
      actor.moveTo(actor.x + length * Math.cos(angle), actor.y + length * Math.sin(angle));
    };
  },
  turn_right: (block, compiler) => {
    const degrees = compiler.number(block, 'DEGREES');
    return (thread) => thread.actor.turnTo(thread.actor.direction + degrees(thread));
  },
  turn_left: (block, compiler) => {
    const degrees = compiler.number(block, 'DEGREES');
    return (thread) => thread.actor.turnTo(thread.actor.direction - degrees(thread));
  },
  go_to: (block, compiler) => {
    const target = compiler.field(block, 'TARGET');
    const { world } = compiler;
    return ({ actor }) => {
      if (target === 'random') {
        const x = Math.round(STAGE_WIDTH * (world.random.next() - 0.5));
        actor.moveTo(x, Math.round(STAGE_HEIGHT * (world.random.next() - 0.5)));
        world.progress = true;
        return;
      }
      const to = place(world, target);
      if (to) actor.moveTo(to.x, to.y);
    };
  },
  go_to_xy: (block, compiler) => {
    const x = compiler.number(block, 'X');
    const y = compiler.number(block, 'Y');
    return (thread) => thread.actor.moveTo(x(thread), y(thread));
  },
  point: (block, compiler) => {
    const direction = compiler.number(block, 'DIRECTION');
    return (thread) => thread.actor.turnTo(direction(thread));
  },
  point_to: (block, compiler) => {
    const target = compiler.field(block, 'TARGET');
    const { world } = compiler;
    return ({ actor }) => {
      const to = place(world, target);
      if (to) actor.turnTo(90 - (Math.atan2(to.y - actor.y, to.x - actor.x) * 180) / Math.PI);
    };
  },
  change_x: (block, compiler) => {
    const by = compiler.number(block, 'BY');
    return (thread) => thread.actor.moveTo(thread.actor.x + by(thread), thread.actor.y);
  },
  set_x: (block, compiler) => {
    const to = compiler.number(block, 'TO');
    return (thread) => thread.actor.moveTo(to(thread), thread.actor.y);
  },
  change_y: (block, compiler) => {
    const by = compiler.number(block, 'BY');
    return (thread) => thread.actor.moveTo(thread.actor.x, thread.actor.y + by(thread));
  },
  set_y: (block, compiler) => {
    const to = compiler.number(block, 'TO');
    return (thread) => thread.actor.moveTo(thread.actor.x, to(thread));
  },
  bounce: () => (thread) => bounce(thread.actor),
  rotation_style: (block, compiler) => {
    const style = compiler.field(block, 'STYLE') as RotationStyle;
    return (thread) => thread.actor.setRotation(style);
  },
};

export const flows: Record<string, FlowMaker> = {
  glide_to: (block, compiler, code) => {
    const target = compiler.field(block, 'TARGET');
    const { world } = compiler;
    glide(block, compiler, code, () => {
      if (target === 'random') {
        const x = Math.round(STAGE_WIDTH * (world.random.next() - 0.5));
        return [x, Math.round(STAGE_HEIGHT * (world.random.next() - 0.5))];
      }
      const to = place(world, target);
      return to && [to.x, to.y];
    });
  },
  glide_to_xy: (block, compiler, code) => {
    const x = compiler.number(block, 'X');
    const y = compiler.number(block, 'Y');
    glide(block, compiler, code, (thread) => [x(thread), y(thread)]);
  },
};

export const reporters: Record<string, ReporterMaker> = {
  x: () => (thread) => neat(thread.actor.x),
  y: () => (thread) => neat(thread.actor.y),
  direction: () => (thread) => thread.actor.direction,
};
