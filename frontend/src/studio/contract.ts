/**
 * The studio: what a child makes a project of, beside its scripts. Elements in the light DOM, styled by studio.css.
 *
 *     import '../studio/studio.ts';                    // defines the lists; open.ts opens the dialogs
 *
 *     const list = document.createElement('sprite-list');
 *     list.library = new Library();
 *     list.show(stage, chosenTarget, { library: true, paint: true });   // again after every change
 *     list.addEventListener('studio-edit', ({ detail }) => {
 *       stage = detail.apply(stageWithTheBlocksAsTheyAreNow());
 *       choose(detail.target);
 *     });
 *     list.addEventListener('studio-choose', ({ detail }) => choose(detail.target));
 *
 * The elements keep nothing: the owner has the project, they show it and say how it is to be changed. The dialogs are
 * opened by the lists themselves; whoever else needs one calls chooseFromLibrary, paint or chooseHue of open.ts, which
 * load it first.
 */
import type { Picture, OwnPicture, SavedStage } from '../stage/work.ts';
import type { Library } from './library.ts';

export type LibraryKind = 'sprites' | 'costumes' | 'backdrops' | 'sounds';
export type PaintKind = 'costume' | 'backdrop';

/** What was taken from the library. */
export interface Chosen {
  /** Title in the reader's language, which the sprite, backdrop or sound is called by from now on. */
  name: string;
  /** Every costume of a sprite; one of anything else. `library` is what SavedCostume, SavedBackdrop and SavedSound keep. */
  items: { name: string; library: string }[];
}

/** <library-dialog>: needn't be in the page; when opened it lies above everything. null: closed without choosing. */
export interface LibraryDialogElement extends HTMLElement {
  library: Library;
  open(kind: LibraryKind): Promise<Chosen | null>;
}

/**
 * <costume-painter>: a small paint tool, as a dialog. `picture` is drawn onto the canvas first, also one of the library;
 * null begins with nothing. null comes back when the child leaves without keeping, or keeps an empty canvas.
 */
export interface CostumePainterElement extends HTMLElement {
  library: Library;
  open(picture: Picture | null, how: { kind: PaintKind }): Promise<OwnPicture | null>;
}

/** <recolour-dialog>: turns the hue of a picture of the library. 0..359; null: left as it was. */
export interface RecolourDialogElement extends HTMLElement {
  library: Library;
  open(picture: Picture, kind: PaintKind): Promise<number | null>;
}

/** What the activity lets the child do. */
export interface StudioRights {
  /** Take things from the library. */
  library: boolean;
  /** Paint costumes and backdrops. */
  paint: boolean;
  /** Somebody else's project, to look at: nothing can be changed. The other rights are false then. */
  isReadonly?: boolean;
}

/**
 * <sprite-list>: the stage and the sprites as tiles, and the fields of the chosen one (name, x, y, size, direction,
 * shown, rotation).
 *
 * <costume-list>, <backdrop-list>, <sound-list>: what the chosen target has. `target` is a sprite's id or STAGE. Show
 * costume-list with a sprite and backdrop-list with STAGE.
 *
 * While a field has the focus, show() leaves its text alone, so that a running program can go on showing.
 */
export interface StudioListElement extends HTMLElement {
  library: Library;
  show(stage: SavedStage, target: string, rights: StudioRights): void;
}

/** A change that the child has made, to be applied to the project as it is when the event comes. */
export interface StudioEdit {
  /** Gives a new stage and leaves the old one as it is, so that the owner can keep it for undo. */
  apply(stage: SavedStage): SavedStage;
  /** The target that is chosen from now on. */
  target: string;
}

declare global {
  interface HTMLElementEventMap {
    'studio-edit': CustomEvent<StudioEdit>;
    'studio-choose': CustomEvent<{ target: string }>;
  }
  interface HTMLElementTagNameMap {
    'library-dialog': LibraryDialogElement;
    'costume-painter': CostumePainterElement;
    'recolour-dialog': RecolourDialogElement;
    'sprite-list': StudioListElement;
    'costume-list': StudioListElement;
    'backdrop-list': StudioListElement;
    'sound-list': StudioListElement;
  }
}
