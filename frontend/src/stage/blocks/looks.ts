/** Looks: what sprites say, costumes, backdrops, size, effects, layers. */
import type { Bubble, Effect } from '../actor.ts';
import { back } from '../code.ts';
import type { CommandMaker, FlowMaker, ReporterMaker } from '../compile.ts';
import { spoken } from '../values.ts';

function speak(kind: Bubble['kind']): CommandMaker {
  return (block, compiler) => {
    const text = compiler.value(block, 'TEXT');
    return (thread) => thread.actor.speak(kind, spoken(text(thread)));
  };
}

/** The bubble goes away afterwards, unless another text has taken its place; also when the script has been ended meanwhile. */
function speakFor(kind: Bubble['kind']): FlowMaker {
  return (block, compiler, code) => {
    const { world } = compiler;
    compiler.step(block, code, () => {
      const text = compiler.value(block, 'TEXT');
      const seconds = compiler.number(block, 'SECONDS');
      return (thread) => {
        const said = spoken(text(thread));
        const until = world.after(seconds(thread));
        thread.actor.speak(kind, said, until);
        world.progress = true;
        return thread.leaveFor('outside', until);
      };
    });
    code.add(block.id, 0, back);
  };
}

export const flows: Record<string, FlowMaker> = {
  say_for: speakFor('say'),
  think_for: speakFor('think'),
};

export const commands: Record<string, CommandMaker> = {
  say: speak('say'),
  think: speak('think'),
  switch_costume: (block, compiler) => {
    const index = compiler.role.costumes.findIndex(({ id }) => id === compiler.field(block, 'COSTUME'));
    return ({ actor }) => {
      if (index >= 0 && !actor.isStage) actor.setCostume(index);
    };
  },
  next_costume: () => ({ actor }) => {
    if (!actor.isStage) actor.setCostume(actor.costume + 1);
  },
  switch_backdrop: (block, compiler) => {
    const { world } = compiler;
    const id = compiler.field(block, 'BACKDROP');
    return () => {
      const index = world.stage.role.costumes.findIndex((backdrop) => backdrop.id === id);
      if (index >= 0) world.switchBackdrop(index);
    };
  },
  next_backdrop: (_, { world }) => () => world.switchBackdrop(world.stage.costume + 1),
  change_size: (block, compiler) => {
    const by = compiler.number(block, 'BY');
    return (thread) => thread.actor.setSize(thread.actor.size + by(thread));
  },
  set_size: (block, compiler) => {
    const to = compiler.number(block, 'TO');
    return (thread) => thread.actor.setSize(to(thread));
  },
  change_effect: (block, compiler) => {
    const effect = compiler.field(block, 'EFFECT') as keyof Effect;
    const by = compiler.number(block, 'BY');
    return (thread) => thread.actor.setEffect(effect, thread.actor.effects[effect] + by(thread));
  },
  set_effect: (block, compiler) => {
    const effect = compiler.field(block, 'EFFECT') as keyof Effect;
    const to = compiler.number(block, 'TO');
    return (thread) => thread.actor.setEffect(effect, to(thread));
  },
  clear_effects: () => (thread) => thread.actor.clearEffects(),
  show: () => (thread) => thread.actor.setShown(true),
  hide: () => (thread) => thread.actor.setShown(false),
  to_layer: (block, compiler) => {
    const places = compiler.field(block, 'LAYER') === 'front' ? Infinity : -Infinity;
    return (thread) => compiler.world.shiftLayer(thread.actor, places);
  },
  shift_layer: (block, compiler) => {
    const sign = compiler.field(block, 'DIRECTION') === 'forward' ? 1 : -1;
    const count = compiler.number(block, 'COUNT');
    return (thread) => compiler.world.shiftLayer(thread.actor, sign * count(thread));
  },
};

export const reporters: Record<string, ReporterMaker> = {
  costume: (block, compiler) => {
    const isNumber = compiler.field(block, 'WHAT') === 'number';
    return ({ actor }) => (isNumber ? actor.costume + 1 : actor.role.costumes[actor.costume]!.name);
  },
  backdrop: (block, compiler) => {
    const { world } = compiler;
    const isNumber = compiler.field(block, 'WHAT') === 'number';
    return () => (isNumber ? world.stage.costume + 1 : world.stage.role.costumes[world.stage.costume]!.name);
  },
  size: () => (thread) => Math.round(thread.actor.size),
};
