/** Everything that a script draws. A new script of make/ is named here. */
import { makeBirds } from './animals/birds.ts';
import { makeFarmAnimals } from './animals/farm.ts';
import { makeForestAnimals } from './animals/forest.ts';
import { makeSmallAnimals } from './animals/small.ts';
import { makeWildAnimals } from './animals/wild.ts';
import { makeIndoorScenes } from './backdrops/indoors.ts';
import { makeNatureScenes } from './backdrops/nature.ts';
import { makePatterns } from './backdrops/patterns.ts';
import { makeSkyScenes } from './backdrops/sky.ts';
import { makeSportScenes } from './backdrops/sport.ts';
import { makeVillageScenes } from './backdrops/village.ts';
import { makeCreatures } from './fantasy/creatures.ts';
import { makeFolk } from './fantasy/folk.ts';
import { makePeople } from './people/people.ts';
import { makeFood } from './things/food.ts';
import { makeGames } from './things/games.ts';
import { makeNature } from './things/nature.ts';
import { makeSchool } from './things/school.ts';
import { makeSky } from './things/sky.ts';
import { makeSport } from './things/sport.ts';
import { makeVehicles } from './things/vehicles.ts';
import { makeVillage } from './things/village.ts';
import type { Backdrop, From, Sprite } from '../source.ts';

const SPRITES: Record<string, () => Sprite[]> = {
  'animals/birds': makeBirds,
  'animals/farm': makeFarmAnimals,
  'animals/forest': makeForestAnimals,
  'animals/small': makeSmallAnimals,
  'animals/wild': makeWildAnimals,
  'fantasy/creatures': makeCreatures,
  'fantasy/folk': makeFolk,
  'people/people': makePeople,
  'things/food': makeFood,
  'things/games': makeGames,
  'things/nature': makeNature,
  'things/school': makeSchool,
  'things/sky': makeSky,
  'things/sport': makeSport,
  'things/vehicles': makeVehicles,
  'things/village': makeVillage,
};

const BACKDROPS: Record<string, () => Backdrop[]> = {
  'backdrops/indoors': makeIndoorScenes,
  'backdrops/nature': makeNatureScenes,
  'backdrops/patterns': makePatterns,
  'backdrops/sky': makeSkyScenes,
  'backdrops/sport': makeSportScenes,
  'backdrops/village': makeVillageScenes,
};

export function makeSprites(): (Sprite & From)[] {
  return run(SPRITES);
}

export function makeBackdrops(): (Backdrop & From)[] {
  return run(BACKDROPS);
}

function run<Made>(makers: Record<string, () => Made[]>): (Made & From)[] {
  return Object.entries(makers).flatMap(([name, make]) => make().map((made) => ({ ...made, from: `make/${name}.ts` })));
}
