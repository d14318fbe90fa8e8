/** Looks through the cast of an activity before it is used. Whatever isn't one raises BadActivity. */
import { BadActivity } from '../../src/checks/grid.ts';
import type { ScratchCast } from './question.ts';

const MAX_ROLES = 60;
const MAX_NAMES = 40;
const MAX_TEXT = 300;

const SECTIONS = ['sprites', 'variables', 'lists', 'messages', 'backdrops', 'costumes', 'sounds'];
const FLAGS = ['moves', 'falls', 'rises', 'stays', 'clicked', 'makes_clones', 'says', 'asks', 'draws', 'comes_anywhere', 'counts_down', 'counts_up', 'shown'];

function bad(where: string): never {
  throw new BadActivity(`cast ${where.slice(0, 200)}: this can't be read.`);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown) => typeof value === 'string' && value.length > 0 && value.length <= MAX_TEXT;
const areTexts = (value: unknown) => Array.isArray(value) && value.length <= MAX_NAMES && value.every(isText);

function isWord(word: string, value: unknown): boolean {
  if (FLAGS.includes(word)) return value === true;
  switch (word) {
    case 'named':
    case 'pictures':
    case 'touches':
      return areTexts(value);
    case 'moves_with':
      return value === 'mouse' || (areTexts(value) && (value as string[]).length <= 6);
    case 'up_when':
    case 'down_when':
      return isObject(value) && areTexts(value['touch']) && (value['touch'] as string[]).length === 2;
    case 'starts_at':
      return typeof value === 'number' && Number.isFinite(value);
    default:
      return false;
  }
}

export function readCast(cast: unknown): ScratchCast {
  if (cast === undefined || cast === null) return {};
  const given = JSON.parse(JSON.stringify(cast), (_key, part: unknown) => (part === null ? undefined : part)) as unknown;
  if (!isObject(given)) bad('');
  for (const [section, roles] of Object.entries(given)) {
    if (!SECTIONS.includes(section) || !isObject(roles) || Object.keys(roles).length > MAX_ROLES) bad(section);
    for (const [id, role] of Object.entries(roles)) {
      if (!isObject(role)) bad(`${section}.${id}`);
      for (const [word, value] of Object.entries(role)) if (!isWord(word, value)) bad(`${section}.${id}.${word}`);
    }
  }
  return given as ScratchCast;
}
