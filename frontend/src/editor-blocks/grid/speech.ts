/** What is said about a run, to the eye below the map and to a screen reader: one short, kind sentence each. */
import type { Ending, Facing, GridWorld, Hero, Obstacle, Thing } from '../../shared/contract.ts';
import type { GridMap } from '../../checks/grid.ts';
import type { Happening, Outcome } from '../../checks/interpreter.ts';
import type { Program } from '../../checks/program.ts';
import type { World } from '../../checks/world.ts';
import { gettext, interpolate } from '../../shared/i18n.ts';

/** Names are the same in every language. */
export const HERO_NAMES: Record<Hero, string> = { ana: 'Ana', matei: 'Matei', grivei: 'Grivei' };

function say(text: string, hero: Hero, values: Record<string, string | number> = {}): string {
  return interpolate(text, { name: HERO_NAMES[hero], ...values });
}

function lookingText(facing: Facing): string {
  switch (facing) {
    case 'north': return gettext('%(name)s looks up.');
    case 'east': return gettext('%(name)s looks right.');
    case 'south': return gettext('%(name)s looks down.');
    case 'west': return gettext('%(name)s looks left.');
  }
}

function pickedText(thing: Thing): string {
  switch (thing) {
    case 'apple': return gettext('%(name)s picked up an apple.');
    case 'egg': return gettext('%(name)s picked up an egg.');
    case 'letter': return gettext('%(name)s picked up a letter.');
  }
}

function bumpedText(into: Obstacle): string {
  switch (into) {
    case 'meadow': return gettext('%(name)s stopped: the path does not go on there.');
    case 'tree': return gettext('%(name)s stopped: there is a tree in the way.');
    case 'fir': return gettext('%(name)s stopped: there is a fir tree in the way.');
    case 'house': return gettext('%(name)s stopped: there is a house in the way.');
    case 'fence': return gettext('%(name)s stopped: there is a fence in the way.');
    case 'water': return gettext('%(name)s stopped: there is water in the way.');
    case 'rock': return gettext('%(name)s stopped: there is a rock in the way.');
    case 'haystack': return gettext('%(name)s stopped: there is a haystack in the way.');
    case 'flowers': return gettext('%(name)s stopped: there are flowers in the way.');
    case 'edge': return gettext('%(name)s stopped: the map ends there.');
  }
}

export function stepSentence(happened: Happening, world: World, hero: Hero): string {
  switch (happened.kind) {
    case 'moved': return say(gettext('%(name)s moves forward.'), hero);
    case 'turned': return say(lookingText(world.facing), hero);
    case 'picked': return say(pickedText(happened.thing), hero);
    case 'watered': return say(gettext('%(name)s watered the flower.'), hero);
    case 'nothing_here':
      return happened.wanted === 'flower' ? gettext('There is no thirsty flower here.') : gettext('There is nothing to pick up here.');
    case 'bumped': return say(bumpedText(happened.into), hero);
    case 'tested': return happened.holds ? gettext('The answer is yes.') : gettext('The answer is no.');
    case 'round': return interpolate(gettext('Round %(round)s of %(of)s.'), { round: happened.round, of: happened.of });
  }
}

function arrivedText(goal: GridWorld['goal']): string {
  switch (goal) {
    case 'well': return gettext('%(name)s is at the well!');
    case 'library': return gettext('%(name)s is at the library!');
    case 'home': return gettext('%(name)s is at home!');
    case 'school': return gettext('%(name)s is at school!');
  }
}

function wentPastText(goal: GridWorld['goal']): string {
  switch (goal) {
    case 'well': return gettext("%(name)s went past the well and didn't stop there.");
    case 'library': return gettext("%(name)s went past the library and didn't stop there.");
    case 'home': return gettext("%(name)s went past home and didn't stop there.");
    case 'school': return gettext("%(name)s went past the school and didn't stop there.");
  }
}

/** At the goal, and nothing that lay on the way is left. */
export function isAllDone(ended: Ending, world: World): boolean {
  return ended === 'done' && world.atGoal() && world.dry === 0 && Object.values(world.left).every((count) => count === 0);
}

/** Whether a loop of the program asks something before each round, so that it could stop. */
export function asksInLoop(program: Program): boolean {
  return program.some((statement) => {
    if (statement.kind === 'until' || statement.kind === 'while') return statement.condition !== null || asksInLoop(statement.body);
    if (statement.kind === 'repeat' || statement.kind === 'if') return asksInLoop(statement.body);
    return statement.kind === 'if_else' && (asksInLoop(statement.body) || asksInLoop(statement.otherwise));
  });
}

/** Said when a run is over; asksInLoop: see there. null where the last step already said it (a crash). */
export function endSentence({ ended, passedGoal }: Pick<Outcome, 'ended' | 'passedGoal'>, world: World, { hero, goal }: GridWorld, asksInLoop: boolean): string | null {
  switch (ended) {
    case 'crashed': return null;
    case 'empty': return gettext('First put a block under the yellow start block.');
    case 'endless':
      return asksInLoop
        ? gettext('This would go on for ever, so it was stopped. What changes in each round?')
        : gettext('This would go on for ever, so it was stopped. Which block says when it is enough?');
    case 'done':
      if (world.map.goal === null) return gettext('The program is done.');
      if (world.atGoal()) return say(arrivedText(goal), hero);
      if (passedGoal) return say(wentPastText(goal), hero);
      return say(gettext('The program is done. %(name)s is not there yet.'), hero);
  }
}

function goalText(goal: GridWorld['goal']): string {
  switch (goal) {
    case 'well': return gettext('The goal, the well, is in column %(x)s, row %(y)s.');
    case 'library': return gettext('The goal, the library, is in column %(x)s, row %(y)s.');
    case 'home': return gettext('The goal, home, is in column %(x)s, row %(y)s.');
    case 'school': return gettext('The goal, the school, is in column %(x)s, row %(y)s.');
  }
}

const PLACED: Record<string, () => string> = {
  apple: () => gettext('Apples: %(places)s.'),
  egg: () => gettext('Eggs: %(places)s.'),
  letter: () => gettext('Letters: %(places)s.'),
  flower: () => gettext('Thirsty flowers: %(places)s.'),
};

function thingsSentences(map: GridMap): string[] {
  const places = new Map<string, string[]>();
  map.cells.forEach((row, y) => row.forEach(({ lying }, x) => {
    if (lying) places.set(lying, [...(places.get(lying) ?? []), `(${x + 1}, ${y + 1})`]);
  }));
  return [...places].map(([lying, at]) => interpolate(PLACED[lying]?.() ?? '', { places: at.join(', ') }));
}

/** The whole map in words, for those who can't see it: size, hero, goal, things. Columns and rows count from 1. */
export function mapDescription(map: GridMap, { hero, goal }: GridWorld): string {
  const { at, facing } = map.start;
  return [
    interpolate(gettext('Map of the village, %(width)s by %(height)s.'), { width: map.width, height: map.height }),
    say(gettext('%(name)s starts in column %(x)s, row %(y)s.'), hero, { x: at[0] + 1, y: at[1] + 1 }),
    say(lookingText(facing), hero),
    ...(map.goal ? [interpolate(goalText(goal), { x: map.goal[0] + 1, y: map.goal[1] + 1 })] : []),
    ...thingsSentences(map),
  ].join(' ');
}
