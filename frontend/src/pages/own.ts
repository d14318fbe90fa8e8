/** js/own.js: the page on which an own activity is written. */
import './own-draft.ts';
