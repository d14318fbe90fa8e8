/** Where a program begins: words for whom it doesn't, and a place to begin for whom there is nothing yet. */
import type { SavedStage } from '../../stage/work.ts';
import { gettext, interpolate } from '../../shared/i18n.ts';
import { element } from '../elements.ts';
import { BLOCKS } from './block-table.ts';

interface TopBlock {
  id?: string;
  type?: string;
  next?: unknown;
}

/** The first blocks of the scripts. */
function topOf(blocks: Record<string, unknown>): readonly TopBlock[] {
  const top = (blocks as { blocks?: { blocks?: unknown } }).blocks?.blocks;
  return Array.isArray(top) ? (top as TopBlock[]) : [];
}

function startsBy({ type = '' }: TopBlock): string | null {
  const word = type.replace(/^stage_/, '');
  return BLOCKS.get(word)?.shape === 'hat' ? word : null;
}

/** Ids of the scripts that nothing ever starts: they have no hat. */
export function listLoose(blocks: Record<string, unknown>): string[] {
  return topOf(blocks).filter((block) => startsBy(block) === null && block.type !== 'stage_define').map(({ id = '' }) => id);
}

/** One kind sentence for a start at which nothing begins; '' when something does. */
export function whyNothingStarts(stage: SavedStage): string {
  const all = [stage, ...stage.sprites].flatMap(({ blocks }) => topOf(blocks));
  const hats = all.filter((block) => startsBy(block) !== null);
  const withBlocks = hats.filter(({ next }) => next !== undefined);
  if (withBlocks.some((block) => startsBy(block) === 'when_flag')) return '';
  if (hats.some((block) => startsBy(block) === 'when_flag')) return gettext('There is nothing yet below the block with the flag. Pull blocks under it.');
  if (withBlocks.length > 0) return gettext('Nothing starts at the flag here. Read on the yellow blocks what starts them.');
  if (all.length > 0) return gettext('No block knows yet when to start. Put a yellow block on top, such as the one with the flag.');
  return gettext('There are no blocks yet. Pull the first one from the left.');
}

/** Lies below the scripts and is seen while there are none. */
export class EmptyRoom {
  readonly root = element('p', { class: 'stage-begin', hidden: true });

  /** name: whose scripts are shown; null for the stage itself. drawer: where the block is with which one begins. */
  show(isEmpty: boolean, name: string | null, drawer: string): void {
    this.root.hidden = !isEmpty;
    const who = name === null ? gettext('The stage has no blocks yet.') : interpolate(gettext('%(name)s has no blocks yet.'), { name });
    const text = isEmpty ? `${who} ${interpolate(gettext('Open “%(drawer)s” and first pull a yellow block here: it says when to start.'), { drawer })}` : '';
    if (this.root.textContent !== text) this.root.textContent = text;
  }
}
