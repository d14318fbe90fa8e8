/** A person and the poses that become its costumes. */
import type { Sprite, SpriteGroup, Titles, Words } from '../../source.ts';
import { drawPerson, type Person } from './figure.ts';
import { POSES, POSE_TITLES, type PoseName } from './pose.ts';

export interface Cast {
  id: string;
  titles: Titles;
  words: Words;
  poses: readonly PoseName[];
  person: Person;
  /** What is different in a pose, such as the face. */
  inPose?: Partial<Record<PoseName, Partial<Person>>>;
  width?: number;
  group?: SpriteGroup;
}

export function makeSprite({ id, titles, words, poses, person, inPose = {}, width, group = 'people' }: Cast): Sprite {
  const costumes = poses.map((pose) => {
    const svg = drawPerson({ ...person, ...inPose[pose] }, pose, POSES[pose], width);
    return { id: pose, titles: POSE_TITLES[pose], svg };
  });
  return { id, group, titles, words, costumes };
}
