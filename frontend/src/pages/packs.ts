/** js/packs.js: the page about packs of activities. */
import './pack-progress.ts';
