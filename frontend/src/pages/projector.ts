/** js/projector.js: the page on the wall. */
import './club-projector.ts';
