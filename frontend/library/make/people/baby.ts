/** A baby that crawls, sits, laughs and cries. */
import type { Sprite } from '../../source.ts';
import { COLOURS as C } from '../colours.ts';
import { at, drawing, limb, line, oval, patch, shape, type Point } from '../shapes.ts';
import { SKINS } from './figure.ts';
import { makeHead, type Mood } from './head.ts';

const BOX = { x: -41, y: -5, width: 82, height: 68 };
const TUFT = { behind: '', front: line('M0-17.6Q-1-22 3-22.4Q6.6-22.4 5.6-19.4', 2.6, C.woodShade), height: 23 };
const SKIN = SKINS.light;

export function makeBaby(): Sprite {
  return {
    id: 'baby',
    group: 'people',
    titles: { ro: 'Bebeluș', en: 'Baby' },
    words: { ro: ['bebeluș', 'bebe', 'sugar', 'copil mic'], en: ['baby', 'infant', 'toddler'] },
    costumes: [
      { id: 'sit', titles: { ro: 'râde', en: 'laughs' }, svg: drawSitting('happy') },
      { id: 'cry', titles: { ro: 'plânge', en: 'cries' }, svg: drawSitting('sad') },
      { id: 'crawl-1', titles: { ro: 'se târăște 1', en: 'crawls 1' }, svg: drawCrawling(4) },
      { id: 'crawl-2', titles: { ro: 'se târăște 2', en: 'crawls 2' }, svg: drawCrawling(-4) },
    ],
  };
}

function head(mood: Mood): string {
  return makeHead(SKIN, TUFT, { mood, brows: C.woodShade }).front;
}

function drawSitting(mood: Mood): string {
  const arms: [Point, Point, Point, Point] =
    mood === 'happy' ? [[-15, 42], [-20, 32], [14, 42], [21, 32]] : [[-14, 44], [-13, 52], [13, 44], [14, 52]];
  const tears = mood === 'sad' ? shape(C.water, 'M-4 27Q-8 33-4.6 35Q-1.4 33-4 27ZM15 27Q12 33 15 35Q18.4 33 15 27Z') : '';
  const [nearElbow, nearHand, farElbow, farHand] = arms;
  return drawing(
    BOX,
    oval(SKIN.light, ...farHand, 3.8),
    limb([[8, 41], farElbow, [(farElbow[0] + farHand[0]) / 2, (farElbow[1] + farHand[1]) / 2]], C.meadow, 6),
    shape(SKIN.light, 'M14 52Q25 48 25.4 55Q24 60 14 59.4Z'),
    shape(C.meadow, 'M-10 37Q0 33 10 37L15 54Q15 60 0 60Q-17 60-15 54Z'),
    patch(C.meadowShade, 'M5 37.4L9 38L13.6 54Q13.4 58.4 4 58.6Q10 50 5 37.4Z'),
    oval(C.whitewash, 0, 46.6, 5, 5.4),
    shape(SKIN.light, 'M-8 51Q-25 45-26 53.4Q-25 60.4-9 59.6Q-2 58-8 51Z'),
    shape(C.meadow, 'M-14 49Q-4 46-1 54Q-2 60-12 59.6Q-16 55-14 49Z'),
    at(0, 20.6, head(mood)),
    tears,
    oval(SKIN.light, ...nearHand, 3.8),
    limb([[-8.4, 41], nearElbow, [(nearElbow[0] + nearHand[0]) / 2, (nearElbow[1] + nearHand[1]) / 2]], C.meadow, 6),
  );
}

/** reach: by how much the near hand is ahead of the far one, and the far knee of the near one. */
function drawCrawling(reach: number): string {
  return drawing(
    BOX,
    oval(SKIN.light, 17 - reach, 56.4, 3.6),
    limb([[11, 42], [16 - reach, 50]], C.meadowShade, 6),
    limb([[-18, 46], [-14 + reach, 55], [-24 + reach, 56]], C.meadowShade, 7),
    shape(C.meadow, 'M12 36Q-10 30-24 36Q-33 42-29 51Q-18 56-4 51Q10 52 15 44Z'),
    patch(C.meadowShade, 'M-28 50Q-18 54.6-4 49.6Q9 50.6 13.6 43.6Q2 48-8 46Q-20 46-28 50Z'),
    limb([[-19, 47], [-15 - reach, 55], [-25 - reach, 56.6]], C.meadow, 7.4),
    oval(SKIN.light, -31 - reach, 57, 3.4),
    at(15, 24.6, head('calm')),
    oval(SKIN.light, 9 + reach, 57, 3.8),
    limb([[3, 43], [8 + reach, 51]], C.meadow, 6.4),
  );
}
