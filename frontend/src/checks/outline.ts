/**
 * For tests: a saved work from an outline, the short form in which packs write programs.
 *
 *     work(['move', { repeat: { times: 3, do: ['turn_left'] } }])
 *
 * Blocks get the ids b1, b2, ... in reading order; the hat has none of them.
 */
import type { GridWork } from '../shared/contract.ts';

export type OutlineCondition =
  | 'at_goal'
  | { path: 'ahead' | 'left' | 'right' }
  | { here: 'apple' | 'egg' | 'letter' | 'flower' }
  | { not: OutlineCondition | null };

type Conditional = { condition?: OutlineCondition; do?: Outline };

export type OutlineStatement =
  | 'move' | 'turn_left' | 'turn_right' | 'pick' | 'water'
  | { repeat: { times: number; do?: Outline } }
  | { until: Conditional }
  | { while: Conditional }
  | { if: Conditional & { else?: Outline } };

export type Outline = OutlineStatement[];

type Block = Record<string, unknown>;

export function work(program: Outline): GridWork {
  let count = 0;
  const block = (type: string, rest: Block = {}): Block => ({ type: `village_${type}`, id: `b${(count += 1)}`, ...rest });

  const condition = (outline: OutlineCondition): Block => {
    if (outline === 'at_goal') return block('at_goal');
    if ('path' in outline) return block('path', { fields: { DIRECTION: outline.path } });
    if ('here' in outline) return block('here', { fields: { THING: outline.here } });
    const not = block('not');
    return outline.not === null ? not : { ...not, inputs: { CONDITION: { block: condition(outline.not) } } };
  };

  const withInputs = (made: Block, { condition: test, do: body, else: otherwise }: Conditional & { else?: Outline }): Block => {
    const inputs: Block = {};
    if (test !== undefined) inputs['CONDITION'] = { block: condition(test) };
    if (body?.length) inputs['DO'] = { block: chain(body) };
    if (otherwise?.length) inputs['ELSE'] = { block: chain(otherwise) };
    return { ...made, inputs };
  };

  const statement = (outline: OutlineStatement): Block => {
    if (typeof outline === 'string') return block(outline);
    if ('repeat' in outline) {
      const { times, do: body } = outline.repeat;
      return withInputs(block('repeat', { fields: { TIMES: times } }), body ? { do: body } : {});
    }
    if ('until' in outline) return withInputs(block('until'), outline.until);
    if ('while' in outline) return withInputs(block('while'), outline.while);
    return withInputs(block(outline.if.else ? 'if_else' : 'if'), outline.if);
  };

  const chain = (outline: Outline): Block => {
    const blocks = outline.map(statement);
    for (let i = blocks.length - 1; i > 0; i -= 1) (blocks[i - 1] as Block)['next'] = { block: blocks[i] };
    return blocks[0] as Block;
  };

  const hat: Block = { type: 'village_start', id: 'start', x: 20, y: 20, deletable: false };
  if (program.length) hat['next'] = { block: chain(program) };
  return { format: 1, workspace: 'blocks', world: 'grid', blocks: { blocks: { languageVersion: 0, blocks: [hat] } } };
}
