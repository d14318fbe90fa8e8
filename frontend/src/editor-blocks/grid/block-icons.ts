import forward from 'icon:arrow-up';
import left from 'icon:corner-up-left';
import right from 'icon:corner-up-right';
import pick from 'icon:hand-grab';
import play from 'icon:play';
import water from 'icon:droplet';

/** The icons that stand in blocks, as SVG text for a 24 by 24 box. */
export const BLOCK_ICONS = { forward, left, right, pick, play, water };

export type BlockIcon = keyof typeof BLOCK_ICONS;
