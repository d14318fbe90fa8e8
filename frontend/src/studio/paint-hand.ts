/**
 * Moves the pen over the board: by mouse, pen and finger, or with the keyboard. There the arrows move it (with Shift in
 * small steps), Space begins and ends a stroke, Escape gives it up.
 */
import { gettext, interpolate } from '../shared/i18n.ts';
import { element } from './elements.ts';
import { BOARD_HEIGHT, BOARD_WIDTH, type PaintBoard, type Pen, type Point } from './paint-board.ts';

const STEP = 8;
const SMALL_STEP = 2;

const ARROWS: Record<string, Point> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export class PaintHand {
  /** The board and the sign where the pen is. */
  readonly root: HTMLElement;
  private readonly board: PaintBoard;
  private readonly pen: () => Pen;
  private readonly sign = element('span', { class: 'studio-pen', 'aria-hidden': 'true' });
  private readonly said = element('span', { class: 'studio-unseen', role: 'status' });
  private at: Point = [BOARD_WIDTH / 2, BOARD_HEIGHT / 2];

  constructor(board: PaintBoard, pen: () => Pen) {
    this.board = board;
    this.pen = pen;
    const { canvas } = board;
    canvas.className = 'studio-canvas';
    canvas.setAttribute('aria-hidden', 'true');
    this.root = element('div', {
      class: 'studio-board', tabindex: 0, role: 'application',
      'aria-label': gettext('Drawing area. Arrows move the pen, Space begins and ends a line, Escape gives it up.'),
    }, canvas, this.sign, this.said);
    canvas.addEventListener('pointerdown', (event) => this.down(event));
    canvas.addEventListener('pointermove', (event) => this.moved(event));
    canvas.addEventListener('pointerup', () => board.end());
    canvas.addEventListener('pointercancel', () => board.cancel());
    this.root.addEventListener('keydown', (event) => this.key(event));
    this.root.addEventListener('blur', () => board.end());
    this.showSign();
  }

  private down(event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary) return;
    event.preventDefault();
    this.root.focus({ preventScroll: true });
    this.board.canvas.setPointerCapture(event.pointerId);
    this.at = this.place(event);
    this.board.begin(this.at, this.pen());
    this.showSign();
  }

  private moved(event: PointerEvent): void {
    if (!event.isPrimary) return;
    // A quick hand makes several moves between two frames.
    const moves = event.getCoalescedEvents?.() ?? [];
    for (const move of moves.length > 0 ? moves : [event]) {
      this.at = this.place(move);
      if (event.buttons > 0) this.board.moveTo(this.at);
    }
    this.showSign();
  }

  private place(event: PointerEvent): Point {
    const box = this.board.canvas.getBoundingClientRect();
    return [((event.clientX - box.left) / box.width) * BOARD_WIDTH, ((event.clientY - box.top) / box.height) * BOARD_HEIGHT];
  }

  private key(event: KeyboardEvent): void {
    const arrow = ARROWS[event.key];
    if (arrow) {
      const step = event.shiftKey ? SMALL_STEP : STEP;
      const inside = (value: number, most: number): number => Math.min(most, Math.max(0, value));
      this.at = [inside(this.at[0] + arrow[0] * step, BOARD_WIDTH), inside(this.at[1] + arrow[1] * step, BOARD_HEIGHT)];
      this.board.moveTo(this.at);
    } else if (event.key === ' ') {
      if (this.board.isStroking) this.board.end();
      else this.board.begin(this.at, this.pen());
    } else if (event.key === 'Escape' && this.board.isStroking) this.board.cancel();
    else return;
    event.preventDefault();
    this.showSign();
    this.said.textContent = interpolate(this.board.isStroking ? gettext('Drawing, %(x)s across, %(y)s down') : gettext('%(x)s across, %(y)s down'),
      { x: Math.round(this.at[0]), y: Math.round(this.at[1]) });
  }

  private showSign(): void {
    const { style } = this.sign;
    const { tool, thickness } = this.pen();
    style.left = `${(this.at[0] / BOARD_WIDTH) * 100}%`;
    style.top = `${(this.at[1] / BOARD_HEIGHT) * 100}%`;
    const size = tool === 'fill' ? 8 : tool === 'eraser' ? thickness * 2 : thickness;
    style.width = `${(Math.max(size, 6) / BOARD_WIDTH) * 100}%`;
    this.sign.classList.toggle('studio-pen-down', this.board.isStroking);
  }
}
