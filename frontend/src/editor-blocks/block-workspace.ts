/**
 * Blockly as this editor uses it: one program under an always-there start block, an open toolbox, and one notice per
 * real change. Everything else that Blockly can do is switched off.
 */
import * as Blockly from 'blockly/core';
import type { ActivityData } from '../shared/contract.ts';
import { setBlocklyLanguage } from './blockly-messages.ts';
import { defineBlocks, makeToolbox } from './blocks.ts';
import { registerRenderer, theme, withAdoptedStyles } from './look-of-blocks.ts';

export type SavedBlocks = Record<string, unknown>;

const START = 'village_start';
const START_AT = { x: 16, y: 28 };
/** Blocks are drawn smaller where there is little room, as on a 1024 by 768 screen. */
const ROOMY_PX = 560;
const LIT = 'village-lit';
const LOOSE = 'village-loose';
/** Entries of Blockly's context menu that a learner would have to guess at. */
const MENU_LEFT_OUT = ['blockInline', 'blockCollapseExpand', 'blockDisable', 'blockHelp', 'blockComment', 'workspaceDelete', 'collapseWorkspace', 'expandWorkspace'];

export interface WorkspaceEvents {
  /** The program is another than before. */
  changed(): void;
  /** A block is being dragged; dropping it on the toolbox deletes it. */
  dragging(isDragging: boolean): void;
}

export class BlockWorkspace {
  private readonly workspace: Blockly.WorkspaceSvg;
  private readonly events: WorkspaceEvents;
  private readonly limit: number | null;
  private known = '';
  private isLoading = false;
  private isNoticeDue = false;
  private lit: Blockly.BlockSvg | null = null;

  /** media: the address of Blockly's own images, with a slash at its end. */
  constructor(host: HTMLElement, activity: ActivityData, media: string, events: WorkspaceEvents) {
    this.events = events;
    this.limit = activity.block_limit ?? null;
    setBlocklyLanguage(activity.locale);
    defineBlocks();
    const renderer = registerRenderer(media);
    for (const id of MENU_LEFT_OUT) {
      if (Blockly.ContextMenuRegistry.registry.getItem(id)) Blockly.ContextMenuRegistry.registry.unregister(id);
    }
    this.workspace = withAdoptedStyles(() => Blockly.inject(host, {
      toolbox: makeToolbox(activity.toolbox, activity.world),
      renderer, theme, media,
      // Blockly's limit counts the start block too; ours doesn't.
      ...(this.limit === null ? {} : { maxBlocks: this.limit + 1 }),
      trashcan: false, sounds: false, comments: false, collapse: false, disable: false, modalInputs: false,
      move: { scrollbars: true, drag: true, wheel: true },
      zoom: { controls: false, wheel: true, pinch: true, startScale: host.clientWidth < ROOMY_PX ? 0.8 : 0.95, minScale: 0.5, maxScale: 1.6, scaleSpeed: 1.15 },
    }));
    this.workspace.addChangeListener((event) => this.heard(event));
  }

  /** Throws what Blockly throws at blocks it can't make; what was there before is then put back. */
  load(blocks: SavedBlocks): void {
    const before = Blockly.serialization.workspaces.save(this.workspace);
    this.isLoading = true;
    Blockly.Events.disable();
    try {
      Blockly.serialization.workspaces.load(blocks, this.workspace);
    } catch (error) {
      Blockly.serialization.workspaces.load(before, this.workspace);
      throw error;
    } finally {
      this.ensureStart();
      Blockly.Events.enable();
      this.workspace.clearUndo();
      this.markLooseBlocks();
      this.known = JSON.stringify(this.save());
      this.isLoading = false;
    }
    this.workspace.scroll(0, 0);
  }

  /** While a block is in the air: as it was before it was taken. */
  save(): SavedBlocks {
    if (this.workspace.isDragging()) return JSON.parse(this.known) as SavedBlocks;
    return Blockly.serialization.workspaces.save(this.workspace);
  }

  undo(): void {
    this.workspace.undo(false);
  }

  redo(): void {
    this.workspace.undo(true);
  }

  get canUndo(): boolean {
    return this.workspace.getUndoStack().length > 0;
  }

  get canRedo(): boolean {
    return this.workspace.getRedoStack().length > 0;
  }

  zoom(steps: 1 | -1): void {
    this.workspace.zoomCenter(steps);
  }

  /** How many more blocks fit; null where there is no limit. */
  get remaining(): number | null {
    return this.limit === null ? null : Math.max(0, this.workspace.remainingCapacity());
  }

  /** Lights the block that is running and brings it into view; null puts the light out. */
  light(id: string | null): void {
    this.lit?.getSvgRoot().classList.remove(LIT);
    this.lit = id === null ? null : this.workspace.getBlockById(id);
    if (!this.lit) return;
    this.lit.getSvgRoot().classList.add(LIT);
    this.workspace.scrollBoundsIntoView(this.lit.getBoundingRectangleWithoutChildren());
  }

  /** The box it stands in has another size. */
  resize(): void {
    Blockly.svgResize(this.workspace);
  }

  dispose(): void {
    this.workspace.dispose();
  }

  private heard(event: Blockly.Events.Abstract): void {
    if (event.type === Blockly.Events.BLOCK_DRAG) {
      const { isStart } = event as Blockly.Events.BlockDrag;
      this.events.dragging(isStart === true);
    } else if (event.isUiEvent) return;
    if (this.isLoading || this.isNoticeDue) return;
    this.isNoticeDue = true;
    // One drop fires several events; by the next microtask all of them are through.
    queueMicrotask(() => {
      this.isNoticeDue = false;
      this.noticeChange();
    });
  }

  private noticeChange(): void {
    this.markLooseBlocks();
    // A block in the air is neither here nor there: its drop will tell.
    if (this.workspace.isDragging()) return;
    const now = JSON.stringify(this.save());
    if (now === this.known) return;
    this.known = now;
    this.events.changed();
  }

  /** Every work has one start block, which can't be deleted, wherever the work came from. */
  private ensureStart(): void {
    const starts = this.workspace.getBlocksByType(START, true);
    if (starts.length === 0) {
      const start = Blockly.serialization.blocks.append({ type: START, ...START_AT }, this.workspace);
      starts.push(start as Blockly.BlockSvg);
    }
    for (const start of starts) start.setDeletable(false);
    const [first] = starts;
    const at = first?.getRelativeToSurfaceXY();
    if (first && at?.x === 0 && at.y === 0) first.moveBy(START_AT.x, START_AT.y);
  }

  /** Blocks that don't hang below the start block don't run, and look it. */
  private markLooseBlocks(): void {
    for (const block of this.workspace.getTopBlocks(false)) {
      block.getSvgRoot().classList.toggle(LOOSE, block.type !== START && !block.isInsertionMarker() && !block.isDragging());
      for (const child of block.getDescendants(false)) if (child !== block) child.getSvgRoot().classList.remove(LOOSE);
    }
  }
}
