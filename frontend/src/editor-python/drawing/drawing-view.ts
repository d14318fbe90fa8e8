/** The drawing as it is seen, and what hands do on it. It can have the focus, and then keys are for the program. */
import { Summary } from '../../editor-blocks/stage/summary.ts';
import type { Doing, Turtle } from '../../python/protocol.ts';
import { gettext } from '../../shared/i18n.ts';
import { element } from '../../shared/elements.ts';
import { Drawing } from './drawing.ts';
import { DrawingPainter } from './drawing-painter.ts';
import { describeDrawing } from './drawing-words.ts';

export class DrawingView {
  readonly drawing = new Drawing();
  readonly painter = new DrawingPainter(this.drawing);
  readonly root = element('div', { class: 'python-drawing', tabindex: '0', role: 'application', 'aria-label': gettext('Drawing') });
  readonly summary = new Summary();
  /** How much of it is shown, and where the turtles were; null: all of it. */
  private past: { until: number; turtles: readonly Turtle[] } | null = null;
  private isDue = false;

  constructor(act: (doing: Doing) => void) {
    const { canvas } = this.painter;
    canvas.className = 'python-canvas';
    canvas.setAttribute('aria-hidden', 'true');
    this.root.append(canvas);
    this.listen(act);
    new ResizeObserver(() => {
      this.painter.resize(this.root.clientWidth, this.root.clientHeight, globalThis.devicePixelRatio || 1);
      this.paint();
    }).observe(this.root);
  }

  /** Shows it in the next frame, however often it is called until then. */
  show(past: { until: number; turtles: readonly Turtle[] } | null = null): void {
    this.past = past;
    this.summary.tell(() => describeDrawing(this.drawing.marks(past?.until), past?.turtles ?? this.drawing.turtles));
    if (this.isDue) return;
    this.isDue = true;
    requestAnimationFrame(() => this.paint());
  }

  private paint(): void {
    this.isDue = false;
    if (this.past) this.painter.paint(this.past.until, this.past.turtles);
    else this.painter.paint();
  }

  private listen(act: (doing: Doing) => void): void {
    const place = (event: MouseEvent): { x: number; y: number } => {
      const { left, top, width, height } = this.painter.canvas.getBoundingClientRect();
      const [x, y] = this.painter.toDrawing((event.clientX - left) / width, (event.clientY - top) / height);
      return { x, y };
    };
    const { canvas } = this.painter;
    canvas.addEventListener('pointerdown', (event) => {
      this.root.focus({ preventScroll: true });
      canvas.setPointerCapture(event.pointerId);
      const button = ([1, 2, 3] as const)[event.button];
      if (button) act({ kind: 'draw_click', ...place(event), button });
      act({ kind: 'draw_move', ...place(event), isDown: true });
    });
    for (const type of ['pointermove', 'pointerup'] as const) {
      canvas.addEventListener(type, (event) => act({ kind: 'draw_move', ...place(event), isDown: (event.buttons & 1) === 1 }));
    }
    // The right button is one of the program's.
    canvas.addEventListener('contextmenu', (event) => event.preventDefault());
  }
}
