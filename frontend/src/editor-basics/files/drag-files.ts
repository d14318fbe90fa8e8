/** Drags a file or folder onto what takes it (data-drop): a folder, a part of the way, the bin. */
import type { Entry } from './tree.ts';

/** A hand that only trembles doesn't drag. */
const BEGINS_PX = 6;

interface DragOptions {
  element: HTMLElement;
  list: HTMLElement;
  /** null for what can't be dragged. */
  entryOf: (button: HTMLElement) => Entry | null;
  drop: (entry: Entry, target: HTMLElement) => void;
}

interface Drag {
  entry: Entry;
  button: HTMLElement;
  x: number;
  y: number;
  isOn: boolean;
  target: HTMLElement | null;
}

export function dragFiles({ element, list, entryOf, drop }: DragOptions): void {
  let drag: Drag | null = null;

  list.addEventListener('pointerdown', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('.desk-item');
    const entry = button && entryOf(button);
    if (!button || !entry || event.button !== 0 || event.pointerType === 'touch') return;
    drag = { entry, button, x: event.clientX, y: event.clientY, isOn: false, target: null };
  });
  element.addEventListener('pointermove', (event) => {
    if (!drag) return;
    if (event.buttons === 0) return end(false);
    const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
    if (!drag.isOn && Math.hypot(x, y) < BEGINS_PX) return;
    if (!drag.isOn) element.setPointerCapture?.(event.pointerId);
    drag.isOn = true;
    drag.button.classList.add('is-dragged');
    drag.button.style.transform = `translate(${x}px, ${y}px)`;
    aim(findTarget(event.clientX, event.clientY));
  });
  element.addEventListener('pointerup', () => end(true));
  element.addEventListener('pointercancel', () => end(false));

  function findTarget(x: number, y: number): HTMLElement | null {
    const found = document.elementsFromPoint(x, y).map((each) => each.closest<HTMLElement>('[data-drop]'));
    return found.find((each) => each && each !== drag?.button && element.contains(each)) ?? null;
  }

  function aim(target: HTMLElement | null): void {
    drag?.target?.classList.remove('is-target');
    target?.classList.add('is-target');
    if (drag) drag.target = target;
  }

  function end(isDropped: boolean): void {
    if (!drag) return;
    const { entry, button, target, isOn } = drag;
    aim(null);
    drag = null;
    button.classList.remove('is-dragged');
    button.style.transform = '';
    if (isOn && isDropped && target) drop(entry, target);
  }
}
