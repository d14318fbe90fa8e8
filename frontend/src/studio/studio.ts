/** Defines the elements of the studio that an editor puts on the page; the dialogs come when they are first opened. */
import './picture-list.ts';
import './sound-list.ts';
import './sprite-list.ts';
