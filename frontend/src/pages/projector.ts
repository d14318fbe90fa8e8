/** js/projector.js: the pages on the wall. */
import './club-projector.ts';
import './sound-switch.ts';
import '../exhibition/exhibition-show.ts';
