/** Sensing: touching, the pointer, keys, the timer, questions. */
import { isAt, touches, touchesEdge } from '../collision.ts';
import { back, REST } from '../code.ts';
import type { CommandMaker, FlowMaker, ReporterMaker } from '../compile.ts';
import { place } from './place.ts';

/** Signs of a question that are shown. */
const MAX_QUESTION = 1_000;
/** Of `distance_to` something that isn't there, as in Scratch: nothing is near. */
const FAR = 10_000;
/** Sprites and clones that take as long to go through as one block. */
const ACTORS_A_BLOCK = 50;
/** Points of a shape that take as long as one block. */
const POINTS_A_BLOCK = 32;

export const commands: Record<string, CommandMaker> = {
  reset_timer: (_, { world }) => () => {
    world.timerFrom = world.frame;
    world.progress = true;
  },
};

export const flows: Record<string, FlowMaker> = {
  ask: (block, compiler, code) => {
    compiler.step(block, code, () => {
      const text = compiler.text(block, 'TEXT');
      return (thread) => {
        compiler.world.asked.ask(thread, text(thread).slice(0, MAX_QUESTION));
        return REST;
      };
    });
    code.add(block.id, 0, back);
  },
};

export const reporters: Record<string, ReporterMaker> = {
  touching: (block, compiler) => {
    const { world } = compiler;
    const target = compiler.field(block, 'TARGET');
    if (target === 'edge') return ({ actor }) => touchesEdge(actor) && world.feels(actor, target);
    if (target === 'mouse') return ({ actor }) => !actor.isStage && isAt(actor, world.mouse.x, world.mouse.y) && world.feels(actor, target);
    const charge = (points: number) => world.charge(1 + Math.floor(points / POINTS_A_BLOCK));
    return ({ actor }) => {
      const role = world.sprite(target)?.role;
      world.charge(Math.floor(world.layers.length / ACTORS_A_BLOCK));
      if (!role || !world.layers.some((other) => other.role === role && touches(actor, other, charge))) return false;
      return world.feels(actor, target);
    };
  },
  distance_to: (block, compiler) => {
    const target = compiler.field(block, 'TARGET');
    return ({ actor }) => {
      const to = place(compiler.world, target);
      return to && !actor.isStage ? Math.sqrt((to.x - actor.x) ** 2 + (to.y - actor.y) ** 2) : FAR;
    };
  },
  answer: (_, { world }) => () => world.answer,
  key_pressed: (block, compiler) => {
    const key = compiler.field(block, 'KEY');
    const { keys } = compiler.world;
    return () => (key === 'any' ? keys.size > 0 : keys.has(key));
  },
  mouse_down: (_, { world }) => () => world.mouse.isDown,
  mouse_x: (_, { world }) => () => world.mouse.x,
  mouse_y: (_, { world }) => () => world.mouse.y,
  timer: (_, { world }) => () => world.seconds(),
  sprite_value: (block, compiler) => {
    const target = compiler.field(block, 'TARGET');
    const what = compiler.field(block, 'WHAT');
    return () => {
      const actor = compiler.world.sprite(target);
      if (!actor) return 0;
      if (what === 'x') return actor.x;
      if (what === 'y') return actor.y;
      if (what === 'direction') return actor.direction;
      return what === 'costume' ? actor.costume + 1 : actor.size;
    };
  },
};
