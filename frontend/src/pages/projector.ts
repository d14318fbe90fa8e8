/** js/projector.js: the pages on the wall. */
import './club-projector.ts';
import '../exhibition/exhibition-show.ts';
