/** Where the pointer or a sprite is, as fields TARGET name it. */
import type { World } from '../world.ts';

export function place(world: World, target: string): { x: number; y: number } | null {
  return target === 'mouse' ? world.mouse : (world.sprite(target) ?? null);
}
