/**
 * Blockly as both worlds use it: one notice per real change, no dialogs of its own, blocks that can be lit. Everything
 * else that Blockly can do is switched off. What belongs to a world alone is told in `WorkspaceSetup`.
 */
import * as Blockly from 'blockly/core';
import { staticAddress } from '../shared/static-files.ts';
import { TextScale } from './text-scale.ts';
import './flyout-blocks.ts';
import { keepFocus } from './kept-focus.ts';
import { registerRenderer, withAdoptedStyles } from './look-of-blocks.ts';
import { keepMenusInside } from './menu-place.ts';
import { plainBlocks } from './plain-blocks.ts';

export type SavedBlocks = Record<string, unknown>;

const LIT = 'village-lit';
/** On the host while some of the program is out of sight, sideways or up and down. */
const WIDER = 'village-is-wider';
const HIGHER = 'village-is-higher';
/** Entries of Blockly's context menu that a learner would have to guess at. */
const MENU_LEFT_OUT = ['blockInline', 'blockCollapseExpand', 'blockDisable', 'blockHelp', 'blockComment', 'workspaceDelete', 'collapseWorkspace', 'expandWorkspace'];

/** What a world adds to Blockly. Its blocks are defined and its language is set before. */
export interface WorkspaceSetup {
  toolbox: Blockly.utils.toolbox.ToolboxDefinition;
  theme: Blockly.Theme;
  /** Blocks are drawn smaller where there is less width than this, as on a 1024 by 768 screen; by how much. */
  roomyPx: number;
  tightScale: number;
  /** Parts of Blockly that are other than its own. */
  plugins?: NonNullable<Blockly.BlocklyOptions['plugins']>;
  /** Blockly's own count of blocks; a world that counts in another way leaves it out. */
  maxBlocks?: number;
  /** After a load, before anybody can change something: puts in order what a saved work may lack. */
  settle?: (workspace: Blockly.WorkspaceSvg) => void;
  /** After every change by hand, as one step with it. */
  tidy?: (workspace: Blockly.WorkspaceSvg) => void;
  /** After every change: marks blocks by what they have become. */
  mark?: (workspace: Blockly.WorkspaceSvg) => void;
}

export interface WorkspaceEvents {
  /** The program is another than before. */
  changed(): void;
  /** A block is being dragged; dropping it on the toolbox deletes it. */
  dragging(isDragging: boolean): void;
  /** Every event of Blockly, also those that change nothing. */
  heard?(event: Blockly.Events.Abstract): void;
}

export class BlockWorkspace {
  readonly workspace: Blockly.WorkspaceSvg;
  private readonly host: HTMLElement;
  private readonly setup: WorkspaceSetup;
  private readonly events: WorkspaceEvents;
  private known = '';
  private isLoading = false;
  private isNoticeDue = false;
  private isLookDue = false;
  private latestGroup = '';
  private lit: Blockly.BlockSvg[] = [];
  private readonly textScale: TextScale;

  constructor(host: HTMLElement, setup: WorkspaceSetup, events: WorkspaceEvents) {
    this.host = host;
    this.setup = setup;
    this.events = events;
    this.textScale = new TextScale((by) => this.grow(by));
    const renderer = registerRenderer(staticAddress('blockly/dropdown-arrow.svg'));
    for (const id of MENU_LEFT_OUT) {
      if (Blockly.ContextMenuRegistry.registry.getItem(id)) Blockly.ContextMenuRegistry.registry.unregister(id);
    }
    this.workspace = withAdoptedStyles(() => Blockly.inject(host, {
      toolbox: setup.toolbox, theme: setup.theme, renderer, media: staticAddress('blockly/'),
      // Somebody else's program, to look at and to run.
      readOnly: host.closest('[readonly]') !== null,
      ...(setup.maxBlocks === undefined ? {} : { maxBlocks: setup.maxBlocks }),
      ...(setup.plugins === undefined ? {} : { plugins: setup.plugins }),
      trashcan: false, sounds: false, comments: false, collapse: false, disable: false, modalInputs: false,
      move: { scrollbars: true, drag: true, wheel: true },
      zoom: { controls: false, wheel: true, pinch: true, startScale: (host.clientWidth < setup.roomyPx ? setup.tightScale : 0.95) * this.textScale.now, minScale: 0.5, maxScale: 1.6, scaleSpeed: 1.15 },
    }));
    keepMenusInside(host);
    keepFocus(host);
    host.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') requestAnimationFrame(() => this.endBrokenOff());
    }, true);
    this.workspace.addChangeListener((event) => this.heard(event));
  }

  /** Throws what Blockly throws at blocks it can't make; what was there before is then put back. */
  load(blocks: SavedBlocks): void {
    const before = Blockly.serialization.workspaces.save(this.workspace);
    this.isLoading = true;
    this.lit = [];
    Blockly.Events.disable();
    try {
      Blockly.serialization.workspaces.load(plainBlocks(blocks), this.workspace);
    } catch (error) {
      Blockly.serialization.workspaces.load(before, this.workspace);
      throw error;
    } finally {
      this.setup.settle?.(this.workspace);
      Blockly.Events.enable();
      this.workspace.clearUndo();
      this.setup.mark?.(this.workspace);
      this.known = JSON.stringify(this.save());
      this.isLoading = false;
    }
    this.workspace.scroll(0, 0);
    this.lookAgain();
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

  /** Lights the blocks that are running; with `isFollowed` the last one is brought into view. */
  light(ids: readonly string[], isFollowed = false): void {
    const blocks = ids.map((id) => this.workspace.getBlockById(id)).filter((block) => block !== null);
    for (const block of this.lit) if (!blocks.includes(block)) block.getSvgRoot().classList.remove(LIT);
    for (const block of blocks) block.getSvgRoot().classList.add(LIT);
    this.lit = blocks;
    const last = blocks.at(-1);
    if (isFollowed && last) this.workspace.scrollBoundsIntoView(last.getBoundingRectangleWithoutChildren());
  }

  /** The box it stands in has another size. */
  resize(): void {
    Blockly.svgResize(this.workspace);
    this.lookAgain();
  }

  /** Of a move by keyboard that was given up, Blockly tells nobody. */
  private endBrokenOff(): void {
    if (this.workspace.isDragging()) return;
    Blockly.Toast.hide(this.workspace);
    this.events.dragging(false);
  }

  /** The reader has chosen another size of text: the blocks follow, from the size that they were zoomed to. */
  private grow(by: number): void {
    this.workspace.setScale(this.workspace.scale * by);
    this.workspace.scroll(0, 0);
    this.resize();
  }

  private heard(event: Blockly.Events.Abstract): void {
    this.events.heard?.(event);
    this.lookAgain();
    if (event.group) this.latestGroup = event.group;
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

  /** Scrollbars where there is something to scroll to; Blockly shows them always. */
  private lookAgain(): void {
    if (this.isLookDue) return;
    this.isLookDue = true;
    requestAnimationFrame(() => {
      this.isLookDue = false;
      const { left, top, width, height } = this.workspace.getMetricsManager().getViewMetrics(true);
      const blocks = this.workspace.getBlocksBoundingBox();
      const isEmpty = blocks.right <= blocks.left;
      this.host.classList.toggle(WIDER, !isEmpty && (blocks.left < left || blocks.right > left + width));
      this.host.classList.toggle(HIGHER, !isEmpty && (blocks.top < top || blocks.bottom > top + height));
    });
  }

  private noticeChange(): void {
    this.setup.mark?.(this.workspace);
    // A block in the air is neither here nor there: its drop will tell.
    if (this.workspace.isDragging()) return;
    Blockly.Events.setGroup(this.latestGroup);
    this.setup.tidy?.(this.workspace);
    Blockly.Events.setGroup(false);
    const now = JSON.stringify(this.save());
    if (now === this.known) return;
    this.known = now;
    this.events.changed();
  }
}
