/** Blockly opens a block's menu where the pointer is, also where the edge of the room would cut it off. */
import * as Blockly from 'blockly/core';

/** Moves each menu that opens back into the host, if it sticks out. */
export function keepMenusInside(host: HTMLElement): void {
  const widget = Blockly.WidgetDiv.getDiv();
  if (!widget) return;
  const place = (): void => {
    const menu = widget.querySelector<HTMLElement>('.blocklyContextMenu');
    if (!menu || !host.contains(menu)) return;
    const room = host.getBoundingClientRect();
    const { right, bottom } = menu.getBoundingClientRect();
    menu.style.translate = `${Math.min(0, room.right - right)}px ${Math.min(0, room.bottom - bottom)}px`;
  };
  // It gets its place after it has come.
  new MutationObserver(() => requestAnimationFrame(place)).observe(widget, { childList: true });
}
