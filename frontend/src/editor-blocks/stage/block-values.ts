/** Values of reporter blocks, while the mouse is on one or the keyboard has chosen one. */
import type * as Blockly from 'blockly/core';
import type { StageWorkspace } from './stage-workspace.ts';
import { ValueTip, type Told } from './value-tip.ts';

/** The mouse must rest so long: nobody wants a flicker of values on the way to somewhere else. */
const REST_MS = 250;
const AGAIN_MS = 500;

/** undefined: it can't be asked now. */
export type AskValue = (block: string, mayOpen: boolean) => Promise<Told | undefined>;

export class BlockValues {
  private readonly tip = new ValueTip();
  private readonly blocks: StageWorkspace;
  private readonly ask: AskValue;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private shown: string | null = null;

  /** room: what holds the blocks. */
  constructor(room: HTMLElement, blocks: StageWorkspace, ask: AskValue) {
    this.blocks = blocks;
    this.ask = ask;
    room.append(this.tip.root);
    room.addEventListener('pointerover', ({ target, buttons }) => {
      if (buttons !== 0) return this.hide();
      const block = blocks.blockAt(target);
      if (block?.id === this.shown) return;
      this.hide();
      if (block) this.timer = setTimeout(() => void this.show(block, false), REST_MS);
    });
    room.addEventListener('pointerleave', () => this.hide());
    room.addEventListener('pointerdown', () => this.hide());
  }

  /** mayOpen: whether an engine is opened to be asked, as when the child taps on the block. */
  async show(block: Blockly.BlockSvg | null, mayOpen: boolean): Promise<void> {
    if (!block?.outputConnection || block.isShadow() || block.isInFlyout) return this.hide();
    clearTimeout(this.timer);
    this.shown = block.id;
    const value = await this.ask(block.id, mayOpen);
    if (this.shown !== block.id) return;
    const place = this.blocks.placeOf(block.id);
    if (value === undefined || !place) return this.hide();
    this.tip.show(value, place);
    this.timer = setTimeout(() => void this.show(block, false), AGAIN_MS);
  }

  hide(): void {
    clearTimeout(this.timer);
    this.shown = null;
    this.tip.hide();
  }
}
