/** The blocks of the grid: one program under an always-there start block, an open toolbox. */
import * as Blockly from 'blockly/core';
import type { ActivityData, GridWorld, ToolboxWord } from '../../shared/contract.ts';
import { BlockWorkspace, type WorkspaceEvents } from '../block-workspace.ts';
import { setBlocklyLanguage } from '../blockly-messages.ts';
import { makeTheme } from '../look-of-blocks.ts';
import { COLOURS, defineBlocks, makeToolbox } from './blocks.ts';

const START = 'village_start';
const START_AT = { x: 16, y: 28 };
const LOOSE = 'village-loose';

export class GridWorkspace extends BlockWorkspace {
  private readonly limit: number | null;

  constructor(host: HTMLElement, activity: ActivityData, world: GridWorld, events: WorkspaceEvents) {
    setBlocklyLanguage(activity.locale);
    defineBlocks();
    const limit = activity.block_limit ?? null;
    super(host, {
      toolbox: makeToolbox(activity.toolbox as ToolboxWord[], world),
      theme: makeTheme('village', COLOURS, ['start_blocks']),
      roomyPx: 560,
      tightScale: 0.8,
      // Blockly's limit counts the start block too; ours doesn't.
      ...(limit === null ? {} : { maxBlocks: limit + 1 }),
      settle: ensureStart,
      mark: markLooseBlocks,
    }, events);
    this.limit = limit;
  }

  /** How many more blocks fit; null where there is no limit. */
  get remaining(): number | null {
    return this.limit === null ? null : Math.max(0, this.workspace.remainingCapacity());
  }
}

/** Every work has one start block, which can't be deleted, wherever the work came from. */
function ensureStart(workspace: Blockly.WorkspaceSvg): void {
  const starts = workspace.getBlocksByType(START, true);
  if (starts.length === 0) {
    const start = Blockly.serialization.blocks.append({ type: START, ...START_AT }, workspace);
    starts.push(start as Blockly.BlockSvg);
  }
  for (const start of starts) start.setDeletable(false);
  const [first] = starts;
  const at = first?.getRelativeToSurfaceXY();
  if (first && at?.x === 0 && at.y === 0) first.moveBy(START_AT.x, START_AT.y);
}

/** Blocks that don't hang below the start block don't run, and look it. */
function markLooseBlocks(workspace: Blockly.WorkspaceSvg): void {
  for (const block of workspace.getTopBlocks(false)) {
    block.getSvgRoot().classList.toggle(LOOSE, block.type !== START && !block.isInsertionMarker() && !block.isDragging());
    for (const child of block.getDescendants(false)) if (child !== block) child.getSvgRoot().classList.remove(LOOSE);
  }
}
