/** What the child, or a check, does to a running world. */
import { topmost } from './collision.ts';
import { MAX_TEXT } from './read-project.ts';
import type { Doing } from './snapshot.ts';
import { STAGE_HEIGHT, STAGE_WIDTH } from './work.ts';
import { KEYS } from './words.ts';
import type { World } from './world.ts';

const within = (value: number, side: number) => Math.round(Math.min(Math.max(value || 0, -side / 2), side / 2));

export function doTo(world: World, doing: Exclude<Doing, { kind: 'run_script' }>): void {
  switch (doing.kind) {
    case 'flag':
      return world.flag();
    case 'stop':
      return world.stopAll();
    case 'key_down':
      return press(world, doing.key);
    case 'key_up':
      world.keys.delete(doing.key);
      return undefined;
    case 'mouse':
      world.mouse.x = within(doing.x, STAGE_WIDTH);
      world.mouse.y = within(doing.y, STAGE_HEIGHT);
      world.mouse.isDown = doing.isDown;
      return undefined;
    case 'click':
      world.begin('when_clicked', 'restart', topmost(world.layers, doing.x, doing.y) ?? world.stage);
      return undefined;
    case 'send':
      world.send(doing.message, null);
      return undefined;
    case 'answer':
      return world.reply(doing.text.slice(0, MAX_TEXT));
  }
}

/** Each call is a press of the key; a keyboard that repeats a held key calls again. */
function press(world: World, key: string): void {
  if (!KEYS.includes(key) || key === 'any') return;
  world.keys.add(key);
  world.begin(`when_key ${key}`, 'wait');
  world.begin('when_key any', 'wait');
}
