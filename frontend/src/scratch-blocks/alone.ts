/** For a page that is one file: draws every block of it in its language as soon as it is there. */
import { drawBlocks } from './draw-blocks.ts';

for (const place of document.querySelectorAll<HTMLElement>('.scratch-blocks')) drawBlocks(place, document.documentElement.lang || 'en');
