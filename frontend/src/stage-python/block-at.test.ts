import { expect, test } from 'vitest';
import { readProject } from '../stage/read-project.ts';
import { stageWork } from '../stage/stage-outline.test-support.ts';
import { findBlocks } from './block-at.ts';
import { wholeProgram } from './stage-python.ts';

const walk = (steps: number) => ['when_flag', { move: steps }, { repeat: { times: 2, do: [{ move: steps }, 'bounce'] } }];
const project = readProject(stageWork({ sprites: { cat: { scripts: [walk(10)] }, dog: { scripts: [walk(10)] } } }));
const program = wholeProgram(project, 'en');

/** Each line with the block that it was. */
function blocksOf(text: string): [string, string | null][] {
  const find = findBlocks(project, 'en', text);
  return text.split('\n').map((line, at) => {
    const found = find(at + 1);
    return [line.trim(), found && `${found.target} ${found.block}`];
  });
}

const ofBlocks = (text: string) => blocksOf(text).filter(([, block]) => block !== null);

test('each line of a block is found, of the right sprite, also where lines are alike', () => {
  expect(ofBlocks(program)).toEqual(['cat', 'dog'].flatMap((sprite) => [
    [`@${sprite}.when_flag`, `${sprite} b1`], [`def ${sprite}_at_start():`, `${sprite} b1`], ['move(10)', `${sprite} b2`], ['for _ in range(2):', `${sprite} b4`],
    ['move(10)', `${sprite} b6`], ['bounce()', `${sprite} b8`],
  ]));
});

test('what the child has changed or added is no block, and what stands as it was is still one', () => {
  const changed = program.replace('    move(10)\n', '    print("aici")\n    move(25)\n').replace('import *\n', 'import *\n# nou\n');
  const found = ofBlocks(changed);
  expect(found.filter(([, block]) => block?.startsWith('dog'))).toHaveLength(6);
  expect(found).toContainEqual(['for _ in range(2):', 'cat b4']);
  expect(found.map(([line]) => line)).not.toContain('move(25)');
});

test('another program has none of them', () => {
  expect(ofBlocks('print(1)\n\nmove(10)\n')).toEqual([]);
  expect(findBlocks(project, 'en', program)(1_000)).toBeNull();
});
