/** For tests: a game that catches fruit, as children of a club write it, and what goes wrong in it. */
import { read, scratchWork, type Block, type Made, type Outline } from './project.test-support.ts';

export const flag: Block = ['event_whenflagclicked'];
export const set = (VARIABLE: string, VALUE: number | Block): Block => ['data_setvariableto', { VARIABLE, VALUE }];
export const add = (VARIABLE: string, VALUE: number): Block => ['data_changevariableby', { VARIABLE, VALUE }];
export const forever = (...SUBSTACK: Block[]): Block => ['control_forever', { SUBSTACK }];
export const when = (CONDITION: Block, ...SUBSTACK: Block[]): Block => ['control_if', { CONDITION, SUBSTACK }];
export const touching = (TOUCHINGOBJECTMENU: string): Block => ['sensing_touchingobject', { TOUCHINGOBJECTMENU }];
export const key = (KEY_OPTION: string): Block => ['sensing_keypressed', { KEY_OPTION }];
export const random = (FROM: number, TO: number): Block => ['operator_random', { FROM, TO }];
export const less = (OPERAND1: Block, OPERAND2: number): Block => ['operator_lt', { OPERAND1, OPERAND2 }];
export const goTo = (X: number | Block, Y: number | Block): Block => ['motion_gotoxy', { X, Y }];
export const stop: Block = ['control_stop', { STOP_OPTION: 'all' }];
export const wait = (DURATION: number): Block => ['control_wait', { DURATION }];
export const say = (MESSAGE: string): Block => ['looks_say', { MESSAGE }];
const y: Block = ['motion_yposition'];

export interface Variant {
  /** What the child calls things. */
  names?: { bowl?: string; apple?: string; banana?: string; points?: string; time?: string };
  bowl?: Block[][];
  apple?: (name: Names) => Block[][];
  banana?: ((name: Names) => Block[][]) | null;
  clock?: (name: Names) => Block[][];
  start?: Block;
  outline?: (outline: Outline) => Outline;
}

export interface Names {
  bowl: string;
  points: string;
  time: string;
}

export const heldKeys = (step = 12): Block[] => [
  forever(
    when(key('right arrow'), ['motion_changexby', { DX: step }]),
    when(key('left arrow'), ['motion_changexby', { DX: -step }]),
  ),
];

export const keyHats = (step = 15): Block[][] => [
  [['event_whenkeypressed', { KEY_OPTION: 'right arrow' }], ['motion_changexby', { DX: step }]],
  [['event_whenkeypressed', { KEY_OPTION: 'left arrow' }], ['motion_changexby', { DX: -step }]],
];

export const top = (): Block => goTo(random(-200, 200), 170);

/** Falls, is caught, or hits the ground and costs points. */
export const fruit = (start: Block, { bowl, points }: Names, speed: number, worth: number, ground: Block[] = [add(points, -1), top()]): Block[] => [
  start, top(),
  forever(
    ['motion_changeyby', { DY: -speed }],
    when(touching(bowl), add(points, worth), top()),
    when(less(y, -165), ...ground),
  ),
];

export function fruitGame({ names = {}, bowl, apple, banana, clock, start = flag, outline = (same) => same }: Variant = {}): Made {
  const called = { bowl: 'Bowl', apple: 'Apple', banana: 'Banana', points: 'Points', time: 'Time', ...names };
  const ends = clock?.(called) ?? [
    [start, set(called.points, 0), set(called.time, 30), ['control_repeat_until', { CONDITION: ['operator_equals', { OPERAND1: read(called.time), OPERAND2: 0 }], SUBSTACK: [wait(1), add(called.time, -1)] }],
      say('The end'), stop],
  ];
  const sprites: Outline['sprites'] = {
    [called.bowl]: { box: [80, 30], y: -140, scripts: bowl ?? [[start, goTo(0, -140), ...heldKeys()], ...ends] },
    [called.apple]: { disc: 40, y: 170, scripts: apple?.(called) ?? [fruit(start, called, 6, 1)] },
  };
  if (bowl) sprites[called.bowl]!.scripts = [...bowl, ...ends];
  if (banana !== null) sprites[called.banana] = { box: [40, 20], y: 170, scripts: banana?.(called) ?? [fruit(start, called, 8, 2)] };
  return scratchWork(outline({ variables: { [called.points]: 0, [called.time]: 0 }, shown: [called.points, called.time], sprites }));
}
