/** Own blocks: a call goes into the body and comes back. A block that calls itself gives the others a turn each time. */
import { ON, REST, TURN } from '../code.ts';
import type { Compiler, FlowMaker, ReporterMaker } from '../compile.ts';
import type { Block } from '../program.ts';

export const flows: Record<string, FlowMaker> = {
  call: (block, compiler, code) => {
    const { role, world } = compiler;
    const id = block.own ?? '';
    compiler.step(block, code, () => {
      const inputs = compiler.parametersOf(id).map(({ id: name, kind }) =>
        // A condition that is missing reads false, not as an empty text.
        kind === 'condition' && !block.inputs[name] ? () => false : compiler.value(block, name),
      );
      return (thread) => {
        const body = role.own.get(id);
        if (!body) return ON;
        const isAgain = thread.isInside(body);
        const isDeep = !thread.call(body, inputs.map((input) => input(thread)));
        world.progress = true;
        if (isDeep) {
          world.limit('depth');
          thread.isOver = true;
          return REST;
        }
        return isAgain ? TURN : ON;
      };
    });
  },
};

/** Outside its own block a parameter is 0. */
function parameter(block: Block, compiler: Compiler): ReturnType<ReporterMaker> {
  const places = compiler.places(compiler.field(block, 'PARAMETER'));
  return ({ code, parameters }) => {
    const index = places.get(code.own);
    return index === undefined ? 0 : (parameters[index] ?? 0);
  };
}

export const reporters: Record<string, ReporterMaker> = {
  parameter,
  parameter_is: parameter,
};
