/** js/board.js: the board of the open meeting. */
import './club-board.ts';
import './sound-switch.ts';
