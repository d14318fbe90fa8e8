/**
 * A project of the stage as readable Python: the same program in the next language a child will meet. Pure.
 *
 * docs/reference/stage-python.md says what each block becomes and what the module `stage` gives. Pictures and sounds stay
 * with the project; the program calls them by their names.
 */
import { STAGE, type Script, type StageProject, type Target } from '../stage/program.ts';
import type { OwnBlock, SavedSprite } from '../stage/work.ts';
import { Context } from './context.ts';
import { numberIn, numberText, quoted } from './literals.ts';
import { Names } from './names.ts';
import type { PythonLine } from './python-line.ts';
import { Statements } from './statements.ts';

export type { PythonLine } from './python-line.ts';

const WIDTH = 79;

/** One sprite, or the stage (STAGE), with the variables that it uses. For the view beside the blocks. */
export function toStagePython(project: StageProject, target: string, locale: string): PythonLine[] {
  const names = new Names(project, locale);
  const found = project.targets.find(({ id }) => id === target);
  if (!found) return [];
  const imports = new Set<string>();
  const functions = functionsOf(project, names, found, imports);
  if (target === STAGE && functions.length === 0) return [{ text: names.words.empty, block: null }];
  const used = new Set(functions.flat().flatMap(({ text }) => text.match(/[A-Za-z_]\w*/g) ?? []));
  const values = globalLines(project, names).filter(({ name }) => used.has(name)).map(({ text }) => plain(text));
  const blank = plain('');
  const parts = [importLines(imports), values, targetLines(project, names, target), ...functions].filter((lines) => lines.length > 0);
  return parts.flatMap((lines, at) => (at === 0 ? lines : [blank, ...lines]));
}

/** A line of the whole program, with the target whose scripts it is of; null: of none. */
export interface ProgramLine extends PythonLine {
  target: string | null;
}

/** All of it, as a file that the Python workspace can go on with. */
export function wholeProgram(project: StageProject, locale: string): string {
  return `${wholeLines(project, locale).map(({ text }) => text).join('\n')}\n`;
}

export function wholeLines(project: StageProject, locale: string): ProgramLine[] {
  const names = new Names(project, locale);
  const imports = new Set<string>();
  const functions = project.targets.flatMap((target) => functionsOf(project, names, target, imports).map((lines) => lines.map((line): ProgramLine => ({ ...line, target: target.id }))));
  const values = globalLines(project, names).map(({ text }) => plain(text));
  const targets = project.targets.flatMap(({ id }) => targetLines(project, names, id));
  const heads = [importLines(imports), values, targets, shownLines(project, names)].filter((lines) => lines.length > 0);
  const ofNone = (line: PythonLine): ProgramLine => ({ ...line, target: null });
  const blank = ofNone(plain(''));
  return [...heads.flatMap((lines, at) => [...(at === 0 ? [] : [blank]), ...lines.map(ofNone)]), ...functions.flatMap((lines) => [blank, blank, ...lines])];
}

const plain = (text: string): PythonLine => ({ text, block: null });

/** The standard library first, one line a module. */
function importLines(imports: ReadonlySet<string>): PythonLine[] {
  const random = [...imports].filter((line) => line.startsWith('from random')).map((line) => line.split(' ').at(-1)).sort();
  const lines = [
    ...(imports.has('import math') ? ['import math'] : []),
    ...(random.length > 0 ? [`from random import ${random.join(', ')}`] : []),
  ];
  return [...lines, ...(lines.length > 0 ? [''] : []), 'from stage import *'].map(plain);
}

function literal(value: number | string): string {
  const number = numberIn(value);
  return number === null ? quoted(String(value)) : numberText(number);
}

const items = (values: readonly (number | string)[]): string => `[${values.map(literal).join(', ')}]`;

function globalLines({ stage }: StageProject, names: Names): { name: string; text: string }[] {
  const line = (name: string | undefined, value: string): { name: string; text: string }[] => (name ? [{ name, text: `${name} = ${value}` }] : []);
  return [
    ...stage.variables.filter(({ owner }) => owner === null).flatMap(({ id, value }) => line(names.variable(id), literal(value))),
    ...stage.lists.filter(({ owner }) => owner === null).flatMap(({ id, items: values }) => line(names.list(id), items(values))),
  ];
}

/** The sprite with all that isn't as usual, and its own variables and lists. */
function targetLines({ stage }: StageProject, names: Names, target: string): PythonLine[] {
  const sprite = stage.sprites.find(({ id }) => id === target);
  const name = names.sprite(target);
  if (!sprite || !name) return stageLines(stage);
  const owned = ({ owner }: { owner: string | null }): boolean => owner === target;
  return [
    ...wrapped(`${name} = Sprite(`, spriteParts(sprite), ')'),
    ...stage.variables.filter(owned).map(({ id, value }) => `${name}.${names.variable(id)} = ${literal(value)}`),
    ...stage.lists.filter(owned).map(({ id, items: values }) => `${name}.${names.list(id)} = ${items(values)}`),
  ].map(plain);
}

function stageLines({ backdrops, backdrop, sounds }: StageProject['stage']): PythonLine[] {
  const namesOf = (things: readonly { name: string }[]): string[] => things.map((thing) => quoted(thing.name));
  const lines = wrapped('stage.backdrops = [', namesOf(backdrops), ']');
  const on = backdrops[backdrop];
  if (backdrop > 0 && on) lines.push(`stage.backdrop_name = ${quoted(on.name)}`);
  if (sounds.length > 0) lines.push(...wrapped('stage.sounds = [', namesOf(sounds), ']'));
  return lines.map(plain);
}

function spriteParts(sprite: SavedSprite): string[] {
  const list = (things: readonly { name: string }[]): string => `[${things.map(({ name }) => quoted(name)).join(', ')}]`;
  const costume = sprite.costumes[sprite.costume];
  return [
    quoted(sprite.name),
    `costumes=${list(sprite.costumes)}`,
    sprite.costume > 0 && costume && `costume=${quoted(costume.name)}`,
    sprite.sounds.length > 0 && `sounds=${list(sprite.sounds)}`,
    sprite.x !== 0 && `x=${numberText(sprite.x)}`,
    sprite.y !== 0 && `y=${numberText(sprite.y)}`,
    sprite.direction !== 90 && `direction=${numberText(sprite.direction)}`,
    sprite.size !== 100 && `size=${numberText(sprite.size)}`,
    sprite.rotation !== 'around' && `rotation=${quoted(sprite.rotation)}`,
    !sprite.shown && 'shown=False',
  ].filter((part): part is string => typeof part === 'string');
}

/** On one line where that fits, else one part on each. */
function wrapped(opening: string, parts: readonly string[], closing: string): string[] {
  const line = `${opening}${parts.join(', ')}${closing}`;
  if (line.length <= WIDTH || parts.length === 0) return [line];
  return [opening, ...parts.map((part) => `    ${part},`), closing];
}

function shownLines({ stage }: StageProject, names: Names): PythonLine[] {
  const line = (kind: string, { id, owner }: { id: string; owner: string | null }, name: string | undefined): string[] => {
    const holder = owner === null ? '' : names.sprite(owner);
    return name === undefined || holder === undefined || id === '' ? [] : [`${kind}(${quoted(holder === '' ? name : `${holder}.${name}`)})`];
  };
  return [
    ...stage.variables.filter(({ shown }) => shown).flatMap((each) => line('show_variable', each, names.variable(each.id))),
    ...stage.lists.filter(({ shown }) => shown).flatMap((each) => line('show_list', each, names.list(each.id))),
  ].map(plain);
}

/** Own blocks first, as the scripts call them. */
function functionsOf(project: StageProject, names: Names, target: Target, imports: Set<string>): PythonLine[][] {
  const context = new Context(project, names, target.id, imports);
  const defined = (context.holder?.own_blocks ?? []).map((own) => ownFunction(context, own, target.scripts));
  const handlers = target.scripts.filter(({ hat }) => hat.word !== 'define').map((script) => handler(context, script));
  return [...defined, ...handlers];
}

function ownFunction(context: Context, own: OwnBlock, scripts: readonly Script[]): PythonLine[] {
  const script = scripts.find(({ hat }) => hat.word === 'define' && hat.own === own.id);
  const parameters = own.parameters.map(({ id }) => context.names.parameter(own, id));
  context.own = own;
  const body = new Statements(context).function(script?.body ?? []);
  context.own = null;
  return [{ text: `def ${context.names.ownBlock(own)}(${parameters.join(', ')}):`, block: script?.hat.id ?? null }, ...body];
}

function handler(context: Context, script: Script): PythonLine[] {
  const { hat, body } = script;
  const holder = context.names.sprite(context.target) ?? 'stage';
  return [
    { text: `@${holder}.${decorator(context, script)}`, block: hat.id },
    { text: `def ${context.names.script(script)}():`, block: hat.id },
    ...new Statements(context).function(body),
  ];
}

function decorator({ stage }: Context, { hat }: Script): string {
  const named = (all: readonly { id: string; name: string }[], field: string): string =>
    `(${quoted(all.find(({ id }) => id === hat.fields[field])?.name ?? '')})`;
  switch (hat.word) {
    case 'when_key': return `when_key(${quoted(String(hat.fields['KEY']))})`;
    case 'when_backdrop': return `when_backdrop${named(stage.backdrops, 'BACKDROP')}`;
    case 'when_message': return `when_message${named(stage.messages, 'MESSAGE')}`;
    default: return hat.word;
  }
}
