/**
 * The picture of the village: one map as SVG, and what happens on it. It is told steps and shows them; it decides
 * nothing. Everything moves by the Web Animations API, which a strict Content-Security-Policy lets through, and not at
 * all for people who asked for less motion.
 */
import type { Facing, GridWorld } from '../../shared/contract.ts';
import { neighbour, type GridMap, type Position } from '../../checks/grid.ts';
import type { Step } from '../../checks/interpreter.ts';
import type { World } from '../../checks/world.ts';
import { mapDescription } from './speech.ts';
import { ensureSprites, SVG, tile } from './sprites.ts';
import { groundTiles, lyingTile, standingTile } from './village-map.ts';

const CELL = 100;
/** Above the first row: what stands there reaches up 0.4 of a cell. */
const HEADROOM = 44;
/** The goal is drawn a little up, and a hero on it stands before it to the left: so that both can be seen. */
const GOAL_UP = 12;
const BEFORE_GOAL = 'translate(-22px, 10px)';

/** See tile(). */
const BLEED = 1.2;

const LOOKS: Record<Facing, { pose: string; isMirrored: boolean }> = {
  north: { pose: 'up', isMirrored: false },
  east: { pose: 'side', isMirrored: false },
  south: { pose: 'down', isMirrored: false },
  west: { pose: 'side', isMirrored: true },
};

const BURST = 'M0-26L7-9L24-14L14 1L24 16L7 11L0 27L-7 11L-24 16L-14 1L-24-14L-7-9Z';
const SPARK = 'M0-12L3-3L12 0L3 3L0 12L-3 3L-12 0L-3-3Z';

function svg<K extends keyof SVGElementTagNameMap>(name: K, attributes: Record<string, string | number> = {}): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

const place = ([x, y]: Position) => `translate(${x * CELL}px, ${y * CELL}px)`;
const key = ([x, y]: Position) => `${x},${y}`;

export class VillageGrid {
  private readonly host: HTMLElement;
  private readonly village: GridWorld;
  private readonly calm = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)');
  private map: GridMap | null = null;
  private rows: SVGGElement[] = [];
  private signs: SVGGElement | null = null;
  private hero: SVGGElement | null = null;
  private pose: SVGGElement | null = null;
  private readonly lying = new Map<string, SVGElement>();

  constructor(host: HTMLElement, village: GridWorld) {
    this.host = host;
    this.village = village;
  }

  /** Draws a map with everything at its start. */
  draw(map: GridMap): void {
    ensureSprites();
    this.map = map;
    this.lying.clear();
    const width = map.width * CELL;
    const height = map.height * CELL + HEADROOM;
    const picture = svg('svg', {
      viewBox: `0 ${-HEADROOM} ${width} ${height}`, role: 'img', class: 'village-picture',
      'aria-label': mapDescription(map, this.village), preserveAspectRatio: 'xMidYMid meet',
    });
    const ground = svg('g');
    ground.append(svg('rect', { x: 0, y: -HEADROOM, width, height, class: 'village-meadow' }));
    for (let x = 0; x < map.width; x += 1) ground.append(tile('meadow', x * CELL, -CELL, BLEED));
    this.rows = [];
    map.cells.forEach((cells, y) => {
      const row = svg('g');
      cells.forEach(({ lying }, x) => {
        for (const id of groundTiles(map, [x, y])) ground.append(tile(id, x * CELL, y * CELL, BLEED));
        const standing = standingTile(map, [x, y], this.village.goal);
        if (standing) row.append(tile(standing, x * CELL, y * CELL - (standing.startsWith('goal-') ? GOAL_UP : 0)));
        if (lying) this.lying.set(key([x, y]), row.appendChild(tile(lyingTile(lying), x * CELL, y * CELL)));
      });
      this.rows.push(row);
    });
    this.signs = svg('g');
    this.hero = svg('g', { class: 'village-hero' });
    this.pose = svg('g', { class: 'village-pose' });
    this.hero.append(this.pose);
    picture.append(ground, ...this.rows, this.signs);
    this.standAt(map.start.at);
    this.look(map.start.facing);
    this.host.style.aspectRatio = `${width} / ${height}`;
    this.host.replaceChildren(picture);
  }

  /** Shows one step within `durationMs`. */
  show({ happened }: Step, world: World, durationMs: number): void {
    this.signs?.replaceChildren();
    switch (happened.kind) {
      case 'moved':
        return this.walk(happened.from, happened.to, durationMs);
      case 'turned':
        this.look(world.facing);
        return this.animate(this.pose, [{ transform: 'scale(0.9, 1.06)' }, { transform: 'none' }], durationMs * 0.5);
      case 'picked':
        return this.floatAway(happened.at, durationMs);
      case 'watered':
        return this.bloom(happened.at, durationMs);
      case 'nothing_here':
        return this.shrug(world.at, durationMs);
      case 'bumped':
        return this.bump(world, durationMs);
      case 'tested':
      case 'round':
    }
  }

  /** A small jump and sparks: the hero is where it should be. */
  celebrate(world: World): void {
    this.look('south');
    this.animate(this.pose, [0, -26, 0, -16, 0].map((up) => ({ transform: `translateY(${up}px)` })), 900);
    for (const [dx, dy] of [[-14, -6], [26, -32], [66, -4]] as const) {
      const spark = this.sign(world.at, dx, dy, SPARK, 'village-spark');
      this.animate(spark.firstElementChild, [{ transform: 'scale(0)' }, { transform: 'scale(1.3)' }, { transform: 'scale(1)' }], 600);
    }
  }

  /** Whether the reader asked for less motion. */
  get isCalm(): boolean {
    return this.calm?.matches ?? false;
  }

  private animate(element: Element | null, frames: Keyframe[], durationMs: number, easing = 'ease-in-out'): void {
    if (this.isCalm || !element || typeof element.animate !== 'function') return;
    element.animate(frames, { duration: durationMs, easing });
  }

  private isGoal(at: Position): boolean {
    const goal = this.map?.goal;
    return goal !== null && goal !== undefined && key(goal) === key(at);
  }

  private standAt(at: Position): void {
    if (!this.hero) return;
    this.hero.style.transform = `${place(at)} ${this.isGoal(at) ? BEFORE_GOAL : 'translate(0px, 0px)'}`;
    this.rows[at[1]]?.append(this.hero);
  }

  private look(facing: Facing): void {
    const { pose, isMirrored } = LOOKS[facing];
    const drawing = tile(`hero-${this.village.hero}-${pose}`, 0, 0);
    if (isMirrored) drawing.setAttribute('transform', 'translate(100 0) scale(-1 1)');
    this.pose?.replaceChildren(drawing);
  }

  private walk(from: Position, to: Position, durationMs: number): void {
    const before = this.hero?.style.transform ?? '';
    this.standAt(to);
    // On the way up the hero still stands before everything in the row it comes from.
    if (to[1] < from[1]) this.rows[from[1]]?.append(this.hero as SVGGElement);
    this.animate(this.hero, [{ transform: before }, { transform: this.hero?.style.transform ?? '' }], durationMs * 0.92, 'linear');
    this.animate(this.pose, [0, -7, 0, -7, 0].map((up) => ({ transform: `translateY(${up}px)` })), durationMs * 0.92);
  }

  private floatAway(at: Position, durationMs: number): void {
    const thing = this.lying.get(key(at));
    if (!thing) return;
    this.lying.delete(key(at));
    if (this.isCalm || typeof thing.animate !== 'function') return thing.remove();
    this.signs?.append(thing);
    const flight = thing.animate(
      [{ transform: 'none', opacity: 1 }, { transform: 'translateY(-80px)', opacity: 1, offset: 0.6 }, { transform: 'translateY(-110px)', opacity: 0 }],
      { duration: Math.max(durationMs, 500), easing: 'ease-out', fill: 'forwards' },
    );
    flight.onfinish = () => thing.remove();
  }

  private bloom(at: Position, durationMs: number): void {
    const dry = this.lying.get(key(at));
    if (!dry) return;
    this.lying.delete(key(at));
    const watered = tile('flower-watered', at[0] * CELL, at[1] * CELL);
    watered.setAttribute('class', 'village-bloom');
    dry.replaceWith(watered);
    this.animate(watered, [{ transform: 'scale(0.6)' }, { transform: 'scale(1.15)' }, { transform: 'none' }], Math.max(durationMs, 400));
  }

  private shrug(at: Position, durationMs: number): void {
    this.animate(this.pose, [0, -6, 6, -6, 0].map((turn) => ({ transform: `rotate(${turn}deg)` })), Math.min(durationMs, 500));
    const bubble = this.sign(at, 84, -2, 'M-20-18H20V14H4L-4 24V14H-20Z', 'village-bubble');
    const mark = svg('text', { 'text-anchor': 'middle', y: 8 });
    mark.textContent = '?';
    bubble.firstElementChild?.append(mark);
  }

  private bump(world: World, durationMs: number): void {
    const [dx, dy] = neighbour([0, 0], world.facing);
    this.animate(this.pose, [
      { transform: 'none' }, { transform: `translate(${dx * 26}px, ${dy * 26}px)`, offset: 0.35 },
      { transform: `translate(${dx * -8}px, ${dy * -8}px)`, offset: 0.6 }, { transform: 'none' },
    ], Math.min(durationMs, 600));
    const burst = this.sign(world.at, 50 + dx * 46, dy < 0 ? -22 : 50 + dy * 46, BURST, 'village-burst');
    this.animate(burst.firstElementChild, [{ transform: 'scale(0)' }, { transform: 'scale(1.25)' }, { transform: 'scale(1)' }], 350);
  }

  /** A shape above everything, at a point within a cell; it stays until the next step. */
  private sign([x, y]: Position, dx: number, dy: number, d: string, className: string): SVGGElement {
    const group = svg('g', { transform: `translate(${x * CELL + dx} ${y * CELL + dy})`, class: className });
    const inner = svg('g');
    inner.append(svg('path', { d }));
    group.append(inner);
    this.signs?.append(group);
    return group;
  }
}
