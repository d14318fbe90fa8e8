/** The blocks of the stage: the scripts of the target that is shown, with a toolbox and names that follow the project. */
import * as Blockly from 'blockly/core';
import { BlockWorkspace, type SavedBlocks, type WorkspaceEvents } from '../block-workspace.ts';
import { makeTheme } from '../look-of-blocks.ts';
import { BLOCKS, COLOURS, type Category } from './block-table.ts';
import { addMissingShadows, defineStageBlocks } from './define-blocks.ts';
import { arrangeDrawers, DrawerFlyout, keepDrawerOpen } from './drawers.ts';
import { refreshChoices } from './field-choice.ts';
import { setOffer, type Offer } from './offer.ts';
import { DEFINE, reshapeOwnBlocks } from './own-blocks.ts';
import { RUN_SCRIPT, registerRunScript } from './run-script-menu.ts';
import { BUTTONS, drawerContents, drawersOf, makeToolbox, type Drawer, type ToolboxPlan, type ToolboxView } from './toolbox.ts';
import type { StageWords } from './words.ts';
import { WrappingChecker, WrappingPreviewer, wrapWhatFollows } from './wrapping.ts';

export interface StageWorkspaceEvents extends WorkspaceEvents {
  /** A button of a flyout, by its key. */
  pressed(key: (typeof BUTTONS)[keyof typeof BUTTONS]): void;
  /** A block was clicked, or chosen from its menu to be run. */
  tapped(block: Blockly.BlockSvg): void;
  /** The keyboard or a click came to a block; null: left it. */
  selected(block: Blockly.BlockSvg | null): void;
}

export interface StageWorkspaceSetup {
  plan: ToolboxPlan;
  view: () => ToolboxView;
  words: StageWords;
  offer: Offer;
}

export function isHat(type: string): boolean {
  return type === 'stage_define' || BLOCKS.get(type.replace(/^stage_/, ''))?.shape === 'hat';
}

/** The first block of the script that a block stands in. */
export function scriptOf(block: Blockly.Block): Blockly.Block {
  return block.getRootBlock();
}

/** Scripts that nothing starts are pale. A block in the air is as it was. */
function markLoose(workspace: Blockly.WorkspaceSvg): void {
  if (workspace.isDragging()) return;
  for (const block of workspace.getAllBlocks(false)) block.getSvgRoot().classList.toggle(LOOSE, !block.getParent() && !isHat(block.type));
}

/** A script that has grown pushes those below it down; none lies on another. Loose blocks stay where they were put. */
function keepApart(workspace: Blockly.WorkspaceSvg): void {
  const scripts = workspace.getTopBlocks(true).filter(({ type }) => isHat(type));
  scripts.forEach((lower, at) => {
    for (const upper of scripts.slice(0, at)) {
      const above = upper.getBoundingRectangle();
      const below = lower.getBoundingRectangle();
      if (above.intersects(below)) lower.moveBy(0, above.bottom - below.top + APART);
    }
  });
}

/** Room around the words of a flyout's button, in its own units: a finger has to meet it. */
const BUTTON_MARGIN = 15;

const LOOSE = 'village-loose';
/** Between scripts, in units of the workspace. */
const APART = 24;

export class StageWorkspace extends BlockWorkspace {
  private readonly parts: StageWorkspaceSetup;

  constructor(host: HTMLElement, parts: StageWorkspaceSetup, events: StageWorkspaceEvents) {
    Blockly.FlyoutButton.TEXT_MARGIN_X = BUTTON_MARGIN;
    Blockly.FlyoutButton.TEXT_MARGIN_Y = BUTTON_MARGIN;
    wrapWhatFollows();
    setOffer(parts.offer);
    defineStageBlocks(parts.words, parts.view().isStage);
    super(host, {
      toolbox: makeToolbox(parts.plan, parts.words),
      theme: makeTheme('stage', COLOURS, []),
      roomyPx: 760,
      tightScale: 0.75,
      plugins: { flyoutsVerticalToolbox: DrawerFlyout, connectionChecker: WrappingChecker, connectionPreviewer: WrappingPreviewer },
      settle: (workspace) => addMissingShadows(workspace, parts.words),
      mark: markLoose,
      tidy: keepApart,
    }, { ...events, heard: (event) => this.hearStage(event, events) });
    this.parts = parts;
    for (const drawer of drawersOf(parts.plan)) this.registerDrawer(drawer);
    for (const key of Object.values(BUTTONS)) this.workspace.registerButtonCallback(key, () => events.pressed(key));
    registerRunScript();
    keepDrawerOpen(this.workspace);
    this.workspace.addChangeListener((event) => {
      if (event.type !== RUN_SCRIPT) return;
      const block = this.workspace.getBlockById((event as unknown as { blockId: string }).blockId);
      if (block) events.tapped(block);
    });
  }

  /** Shows the scripts of another target, or of the same one anew. */
  showTarget(blocks: SavedBlocks): void {
    setOffer(this.parts.offer);
    defineStageBlocks(this.parts.words, this.parts.view().isStage);
    this.load(blocks);
    this.refreshToolbox();
  }

  /** Names, own blocks or what there is to choose from has changed. */
  refreshNames(): void {
    Blockly.Events.setGroup(true);
    try {
      reshapeOwnBlocks(this.workspace);
      refreshChoices(this.workspace);
    } finally {
      Blockly.Events.setGroup(false);
    }
    this.refreshToolbox();
  }

  /** Opens a category again, as after a dialog, to which its flyout has given way. */
  openCategory(category: Category): void {
    const item = (this.workspace.getToolbox() as Blockly.Toolbox | null)?.getToolboxItemById(`stage-category-${category}`);
    // The flyout stays open only while the focus is at the toolbox, where the dialog doesn't leave it.
    if (item) Blockly.getFocusManager().focusNode(item as unknown as Blockly.IFocusableNode);
  }

  override resize(): void {
    arrangeDrawers(this.workspace, this.workspace.getInjectionDiv().clientWidth);
    super.resize();
  }

  /** Puts a hat for a new own block below the scripts that are there. */
  addDefinition(own: string): void {
    const { bottom = 0 } = this.workspace.getBlocksBoundingBox();
    const block = Blockly.serialization.blocks.append({ type: DEFINE, extraState: { own }, x: 20, y: Math.max(bottom + 40, 20) }, this.workspace) as Blockly.BlockSvg;
    this.workspace.scrollBoundsIntoView(block.getBoundingRectangle());
    Blockly.getFocusManager().focusNode(block);
  }

  /** fits: how many more blocks may be made; null: any number. */
  limit(fits: number | null): void {
    this.workspace.options.maxBlocks = fits !== null && fits <= 0 ? this.workspace.getAllBlocks(false).length : Number.POSITIVE_INFINITY;
  }

  /** Where a block is on the screen; null when there is no such block. */
  placeOf(id: string): DOMRect | null {
    const block = this.workspace.getBlockById(id);
    return (block?.pathObject as Blockly.zelos.PathObject | undefined)?.svgPath.getBoundingClientRect() ?? null;
  }

  /** The block under a place of the screen, by what is drawn there. */
  blockAt(target: EventTarget | null): Blockly.BlockSvg | null {
    const id = (target as Element | null)?.closest?.('.blocklyDraggable')?.getAttribute('data-id');
    return id ? this.workspace.getBlockById(id) : null;
  }

  private refreshToolbox(): void {
    if (this.workspace.options.readOnly) return;
    (this.workspace.getToolbox() as Blockly.Toolbox | null)?.refreshSelection();
  }

  private registerDrawer(drawer: Drawer): void {
    const { plan, view, words } = this.parts;
    this.workspace.registerToolboxCategoryCallback(`stage:${drawer}`, () => drawerContents(drawer, plan, view(), words));
  }

  private hearStage(event: Blockly.Events.Abstract, events: StageWorkspaceEvents): void {
    if (event.type === Blockly.Events.CLICK) {
      const { blockId, targetType } = event as Blockly.Events.Click;
      const block = targetType === 'block' && blockId ? this.workspace.getBlockById(blockId) : null;
      if (block) events.tapped(block);
    } else if (event.type === Blockly.Events.SELECTED) {
      const { newElementId } = event as Blockly.Events.Selected;
      events.selected(newElementId ? this.workspace.getBlockById(newElementId) : null);
    }
  }
}
