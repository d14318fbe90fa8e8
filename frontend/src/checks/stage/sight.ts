/** Whether a sight of a check is as it says at one moment. */
import { FRAMES_A_SECOND } from '../../stage/world.ts';
import type { Figure, Moment } from './moment.ts';
import type { Drawing, ListSight, Sight, SpriteSight, VariableSight, Which } from './question.ts';
import { containsText, fits, fitsDirection, isText, isValue, numberOf, numbersIn } from './values.ts';

const HAPPENINGS = ['says', 'asks', 'touches', 'sent', 'sound', 'draws', 'goes'];

/** Whether a bare sight may be seen at any moment: it speaks of something that happens. */
export function isHappening(sight: Sight): boolean {
  return HAPPENINGS.some((word) => word in sight);
}

export function isSeen(see: Exclude<Sight, { sent: string } | { draws: Drawing }>, moment: Moment): boolean {
  if ('sprite' in see) return isSprite(see, moment);
  if ('variable' in see) return isVariable(see, moment);
  if ('list' in see) return isList(see, moment);
  if ('backdrop' in see) return moment.backdrop === see.backdrop;
  if ('sound' in see) return see.sound === 'any' ? moment.sounds.length > 0 : moment.sounds.includes(see.sound);
  if ('stopped' in see) return !moment.isRunning;
  return !moment.hasHitLimit;
}

function isSprite(see: SpriteSight, moment: Moment): boolean {
  if (see.clones !== undefined) {
    const clones = moment.figures(see.sprite).filter(({ clone }) => clone > 0).length;
    if (!fits(see.clones, clones)) return false;
    if (Object.keys(see).length === 2) return true;
  }
  return figuresOf(see, moment).some((figure) => isFigure(see, figure, moment));
}

export function figuresOf(see: SpriteSight, moment: Moment): readonly Figure[] {
  const which = see.which ?? (isHappening(see) ? 'any' : usualOf(see, moment));
  // What is hit is often gone in the same moment.
  const gone = see.touches === undefined ? [] : moment.gone(see.sprite);
  const figures = [...moment.figures(see.sprite), ...gone];
  return which === 'any' ? figures : figures.filter(({ clone }) => clone > 0 === (which === 'a_clone'));
}

/** Where clones do the work, the sprite itself is hidden and only makes them. */
function usualOf(see: SpriteSight, moment: Moment): Which {
  if (!moment.clonesStandIn || see.shown !== undefined) return 'itself';
  const [itself, ...clones] = moment.figures(see.sprite);
  return itself?.clone === 0 && !itself.shown && clones.length > 0 ? 'a_clone' : 'itself';
}

export function isFigure(see: SpriteSight, figure: Figure, moment: Moment): boolean {
  return (
    fits(see.x, figure.x) && fits(see.y, figure.y) && fits(see.size, figure.size) &&
    fitsDirection(see.direction, figure.direction) &&
    (see.shown === undefined || see.shown === figure.shown) &&
    (see.costume === undefined || isCostume(see.costume, figure)) &&
    (see.says === undefined || isSaid(see.says, figure.says)) &&
    (see.asks === undefined || isSaid(see.asks, figure.asks)) &&
    hasMoved(see, figure) &&
    hasSpeed(see, figure) &&
    (see.near === undefined || isNear(figure, see.near, moment)) &&
    (see.touches === undefined || moment.touches(figure, see.touches))
  );
}

function isCostume(rule: NonNullable<SpriteSight['costume']>, figure: Figure): boolean {
  if (typeof rule === 'string') return figure.costume === rule;
  return fits(rule.changes === true ? { at_least: 1 } : rule.changes, figure.changes - figure.since.changes);
}

function isSaid(rule: NonNullable<SpriteSight['says']>, said: string | null): boolean {
  if (said === null || said.trim() === '') return false;
  if (rule.is !== undefined && !isText(rule.is, said)) return false;
  if (rule.contains !== undefined && !containsText(rule.contains, said)) return false;
  return rule.number === undefined || numbersIn(said).some((number) => fits(rule.number, number));
}

function hasMoved(see: SpriteSight, figure: Figure): boolean {
  const [x, y] = [figure.x - figure.since.x, figure.y - figure.since.y];
  return (
    fits(see.moved, Math.hypot(x, y)) && fits(see.moved_x, x) && fits(see.moved_y, y) &&
    fits(see.turned, figure.turned - figure.since.turned)
  );
}

function hasSpeed({ speed, speed_x, speed_y }: SpriteSight, figure: Figure): boolean {
  if (speed === undefined && speed_x === undefined && speed_y === undefined) return true;
  const now = figure.speed();
  return now !== null && fits(speed, Math.hypot(now.x, now.y)) && fits(speed_x, now.x) && fits(speed_y, now.y);
}

function isNear(figure: Figure, { of, within }: NonNullable<SpriteSight['near']>, moment: Moment): boolean {
  const isWithin = (x: number, y: number) => Math.hypot(figure.x - x, figure.y - y) <= within;
  if (typeof of !== 'string') return isWithin(of[0], of[1]);
  if (of === 'mouse') return isWithin(moment.mouse[0], moment.mouse[1]);
  return moment.figures(of).some((other) => other.shown && isWithin(other.x, other.y));
}

function isVariable(see: VariableSight, moment: Moment): boolean {
  const value = moment.variable(see.variable);
  if (value === undefined) return false;
  const number = numberOf(value);
  if (see.is !== undefined && ![see.is].flat().some((wanted) => isValue(wanted, value))) return false;
  if (see.at_least !== undefined && !(number >= see.at_least)) return false;
  if (see.at_most !== undefined && !(number <= see.at_most)) return false;
  if (see.goes !== undefined) {
    const rule = see.goes;
    const isRight = (step: number) => (rule === 'up' ? step > 0 : rule === 'down' ? step < 0 : fits(rule, step));
    if (!moment.steps(see.variable).some(isRight)) return false;
  }
  if (see.changed_by === undefined && see.per_second === undefined) return true;
  const change = number - numberOf(moment.variableSince(see.variable));
  const seconds = Math.max(1, moment.frame - moment.sinceFrame) / FRAMES_A_SECOND;
  return !Number.isNaN(change) && fits(see.changed_by, change) && fits(see.per_second, change / seconds);
}

function isList(see: ListSight, moment: Moment): boolean {
  const items = moment.list(see.list);
  if (items === undefined) return false;
  const { is, contains } = see;
  if (is && (is.length !== items.length || !is.every((wanted, index) => isValue(wanted, items[index] as string)))) return false;
  return fits(see.length, items.length) && (contains === undefined || items.some((item) => isValue(contains, item)));
}
