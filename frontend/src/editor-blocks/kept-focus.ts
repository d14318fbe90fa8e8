/**
 * Whoever works by keyboard stays where they are. Blockly brings the mark of where a block would hang to the front with
 * the next frame, and moves the block itself to do so; when that block was dropped by then, the browser takes the focus
 * from it, and the keys that follow would go nowhere. On a slow computer a frame is long enough for two keys.
 */
import * as Blockly from 'blockly/core';

let isByKeys = false;
addEventListener('keydown', () => { isByKeys = true; }, true);
addEventListener('pointerdown', () => { isByKeys = false; }, true);

/** `host`: what Blockly was injected into. */
export function keepFocus(host: HTMLElement): void {
  host.addEventListener('focusout', ({ relatedTarget }) => {
    const manager = Blockly.getFocusManager();
    const node = manager.getFocusedNode();
    if (!isByKeys || relatedTarget !== null || node === null) return;
    // By then whatever took the focus away is through, and Blockly has seen to what it knows of.
    queueMicrotask(() => {
      const isNowhere = document.hasFocus() && document.activeElement === document.body;
      if (isNowhere && node.getFocusableElement().isConnected) manager.focusNode(node);
    });
  });
}
