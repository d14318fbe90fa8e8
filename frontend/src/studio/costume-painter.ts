/** <costume-painter>: see contract.ts. */
import brush from 'icon:paintbrush';
import clearIcon from 'icon:trash-2';
import ellipseIcon from 'icon:circle';
import eraser from 'icon:eraser';
import fillIcon from 'icon:paint-bucket';
import lineIcon from 'icon:slash';
import mirrorIcon from 'icon:flip-horizontal-2';
import rectangleIcon from 'icon:square';
import redoIcon from 'icon:redo-2';
import undoIcon from 'icon:undo-2';
import { gettext } from '../shared/i18n.ts';
import type { OwnPicture, Picture } from '../stage/work.ts';
import type { CostumePainterElement, PaintKind } from './contract.ts';
import { askFirst, askToClose, openDialog } from './dialogs.ts';
import { button, element, iconElement, setEnabled } from './elements.ts';
import { Library } from './library.ts';
import { drawPicture, ownPicture, SCALE } from './own-picture.ts';
import { PaintBoard, type Pen, type Tool } from './paint-board.ts';
import { PaintColours } from './paint-colours.ts';
import { PaintHand } from './paint-hand.ts';

/** Stage units. */
const THICKNESSES = [2, 5, 12];

class CostumePainter extends HTMLElement implements CostumePainterElement {
  library = new Library();

  open(picture: Picture | null, { kind }: { kind: PaintKind }): Promise<OwnPicture | null> {
    return new Promise((resolve) => new Painting(this.library, picture, kind, resolve));
  }
}

/** One opening. */
class Painting {
  private readonly kind: PaintKind;
  private readonly board = new PaintBoard(() => this.showSteps());
  private readonly colours = new PaintColours();
  private readonly undo = button(undoIcon, gettext('Undo'), () => this.board.undo(), { iconOnly: true });
  private readonly redo = button(redoIcon, gettext('Redo'), () => this.board.redo(), { iconOnly: true });
  private readonly note = element('p', { class: 'studio-count', role: 'status' });
  private readonly dialog: HTMLDialogElement;
  private tool: Tool = 'brush';
  private thickness: number;
  private isSolid = false;

  constructor(library: Library, picture: Picture | null, kind: PaintKind, answer: (picture: OwnPicture | null) => void) {
    this.kind = kind;
    this.thickness = (THICKNESSES[1] ?? 1) * SCALE[kind];
    const hand = new PaintHand(this.board, () => this.pen());
    hand.root.classList.toggle('studio-board-clear', kind === 'costume');
    const refuse = element('button', { type: 'button', class: 'studio-button', onclick: () => askToClose(this.dialog) }, gettext('Leave without keeping'));
    const agree = element('button', { type: 'button', class: 'studio-button studio-button-primary', onclick: () => this.dialog.close('keep') }, gettext('Keep the drawing'));
    const room = element('div', { class: 'studio-painting' },
      element('div', { class: 'studio-tools' }, this.tools(), this.sizes(), this.whole()),
      hand.root,
      this.colours.root);
    this.dialog = openDialog(kind === 'backdrop' ? gettext('Paint a backdrop') : gettext('Paint a costume'), 'painter',
      room,
      element('div', { class: 'studio-dialog-buttons' }, this.note, refuse, agree));
    this.dialog.addEventListener('close', () => answer(this.dialog.returnValue === 'keep' ? ownPicture(this.board, kind, picture !== null) : null));
    this.dialog.addEventListener('cancel', (event) => {
      if (!this.board.isStroking && !this.board.canUndo) return;
      event.preventDefault();
      void this.askToLeave();
    });
    this.dialog.addEventListener('keydown', (event) => this.shortcut(event));
    this.showSteps();
    hand.root.focus();
    if (picture) void this.lay(picture, library, room).then(() => hand.root.focus());
  }

  /** Nothing can be painted until it lies there: a stroke made before would be hidden by it, and undoing that would take it away. */
  private async lay(picture: Picture, library: Library, room: HTMLElement): Promise<void> {
    room.inert = true;
    try {
      await drawPicture(this.board, library, picture, this.kind);
    } catch {
      this.note.textContent = gettext("The picture can't be read, so the canvas is empty.");
    }
    room.inert = false;
  }

  private pen(): Pen {
    return { tool: this.tool, colour: this.colours.colour, thickness: this.thickness, isSolid: this.isSolid };
  }

  private async askToLeave(): Promise<void> {
    const yes = await askFirst(gettext('Leave without keeping the drawing?'), gettext('What you have painted here will be gone.'), gettext('Yes, leave'));
    if (yes) this.dialog.close();
  }

  private shortcut(event: KeyboardEvent): void {
    // A browser lets a page keep a dialog open only once in a row, so Escape is answered before it comes to that.
    if (event.key === 'Escape') {
      if (!event.defaultPrevented) askToClose(this.dialog);
      event.preventDefault();
      return;
    }
    if (!event.ctrlKey && !event.metaKey) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) this.board.undo();
    else if (key === 'y' || (key === 'z' && event.shiftKey)) this.board.redo();
    else return;
    event.preventDefault();
  }

  private showSteps(): void {
    setEnabled(this.undo, this.board.canUndo);
    setEnabled(this.redo, this.board.canRedo);
  }

  private tools(): HTMLElement {
    const solid = { isSolid: true };
    return choice(gettext('Tools'), [
      { sign: iconElement(brush), name: gettext('Brush'), choose: () => this.use('brush') },
      { sign: iconElement(eraser), name: gettext('Eraser'), choose: () => this.use('eraser') },
      { sign: iconElement(lineIcon), name: gettext('Line'), choose: () => this.use('line') },
      { sign: iconElement(fillIcon), name: gettext('Fill'), choose: () => this.use('fill') },
      { sign: iconElement(rectangleIcon), name: gettext('Rectangle'), choose: () => this.use('rectangle') },
      { sign: filledIcon(rectangleIcon), name: gettext('Filled rectangle'), choose: () => this.use('rectangle', solid) },
      { sign: iconElement(ellipseIcon), name: gettext('Ellipse'), choose: () => this.use('ellipse') },
      { sign: filledIcon(ellipseIcon), name: gettext('Filled ellipse'), choose: () => this.use('ellipse', solid) },
    ], 0);
  }

  private use(tool: Tool, { isSolid }: { isSolid: boolean } = { isSolid: false }): void {
    this.tool = tool;
    this.isSolid = isSolid;
  }

  private sizes(): HTMLElement {
    const names = [gettext('Thin'), gettext('Medium'), gettext('Thick')];
    return choice(gettext('Thickness'), THICKNESSES.map((units, at) => {
      const dot = element('span', { class: `studio-dot studio-dot-${at + 1}`, 'aria-hidden': 'true' });
      return { sign: dot, name: names[at] ?? '', choose: () => (this.thickness = units * SCALE[this.kind]) };
    }), 1);
  }

  private whole(): HTMLElement {
    const small = { iconOnly: true };
    return element('div', { class: 'studio-group', role: 'group', 'aria-label': gettext('The whole drawing') },
      this.undo, this.redo,
      button(mirrorIcon, gettext('Mirror'), () => this.board.mirror(), small),
      button(clearIcon, gettext('Begin again'), () => this.board.clear(), small));
  }
}

interface Option {
  sign: Node;
  name: string;
  choose: () => void;
}

/** Buttons of which one is in. */
function choice(label: string, options: Option[], chosen: number): HTMLElement {
  const buttons = options.map(({ sign, name, choose }, at) => {
    const made = element('button', { type: 'button', class: 'studio-button studio-button-icon', title: name, 'aria-label': name, 'aria-pressed': String(at === chosen) }, sign);
    made.addEventListener('click', () => {
      for (const each of buttons) each.setAttribute('aria-pressed', String(each === made));
      choose();
    });
    return made;
  });
  return element('div', { class: 'studio-group', role: 'group', 'aria-label': label }, ...buttons);
}

function filledIcon(body: string): SVGSVGElement {
  const icon = iconElement(body);
  icon.classList.add('studio-icon-filled');
  return icon;
}

customElements.define('costume-painter', CostumePainter);
