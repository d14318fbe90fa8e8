/** Opens the studio's dialogs from its lists. The paint tool is loaded when it is first asked for. */
import type { OwnPicture, Picture } from '../stage/work.ts';
import type { Chosen, LibraryKind, PaintKind } from './contract.ts';
import type { Library } from './library.ts';

export async function chooseFromLibrary(library: Library, kind: LibraryKind): Promise<Chosen | null> {
  await import('./library-dialog.ts');
  const dialog = document.createElement('library-dialog');
  dialog.library = library;
  return dialog.open(kind);
}

export async function paint(library: Library, picture: Picture | null, kind: PaintKind): Promise<OwnPicture | null> {
  await import('./costume-painter.ts');
  const painter = document.createElement('costume-painter');
  painter.library = library;
  return painter.open(picture, { kind });
}

export async function chooseHue(library: Library, picture: Picture, kind: PaintKind): Promise<number | null> {
  await import('./recolour-dialog.ts');
  const dialog = document.createElement('recolour-dialog');
  dialog.library = library;
  return dialog.open(picture, kind);
}
