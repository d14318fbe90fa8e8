/** For tests: the Python of one script of a cat, in a project that has a bit of everything. */
import { stageWork, type Outline, type SpriteOutline, type StageOutline } from '../stage/stage-outline.test-support.ts';
import { readProject } from '../stage/read-project.ts';
import { toStagePython } from './stage-python.ts';

export const PROJECT: StageOutline = {
  backdrops: ['meadow', 'night'],
  variables: { score: 0, name: 'Ana', lives: { owner: 'cat', value: 3 } },
  lists: { fruit: ['măr', 2], prey: { owner: 'cat' } },
  messages: ['start'],
};

/** The function of a script of the cat that starts at the flag. */
export function body(script: Outline[], more: StageOutline = {}, sprite: SpriteOutline = {}): string {
  const lines = view([['when_flag', ...script]], more, sprite);
  return lines.slice(lines.findIndex((line) => line === '@cat.when_flag') + 2).map((line) => line.slice(4)).join('\n');
}

export function view(scripts: Outline[][], more: StageOutline = {}, sprite: SpriteOutline = {}, locale = 'en'): string[] {
  const cat: SpriteOutline = { costumes: ['walk', 'jump'], sounds: ['meow'], own_blocks: { hop: ['height', 'is_high'] }, ...sprite, scripts };
  const work = stageWork({ ...PROJECT, ...more, sprites: { ...more.sprites, dog: {}, cat } });
  return toStagePython(readProject(work), 'cat', locale).map(({ text }) => text);
}

export const say = (value: unknown): string => body([{ say: value }]);
/** A value where a number can stand, without the call round it. */
export const value = (outline: unknown): string => body([{ set_x: outline }]).replace(/^me\.x = /, '');
export const condition = (outline: unknown): string => body([{ if: { condition: outline, do: ['show'] } }]).replace(/^if (.*):\n[^]*$/, '$1');
