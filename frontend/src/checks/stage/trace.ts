/**
 * What was seen in a scene, in plain words, for editors who ask why a check says no: a line whenever something changes
 * that the check speaks of, places twice a second.
 */
import { FRAMES_A_SECOND } from '../../stage/world.ts';
import type { Figure, Moment } from './moment.ts';
import { spritesIn } from './named-in.ts';
import type { StageRunCheck, Step } from './question.ts';

/** Of a long scene the beginning and the end are kept. */
const [FIRST, LAST] = [120, 120];
const PACE = FRAMES_A_SECOND / 2;

const round = (value: number) => Math.round(value * 10) / 10;

/** What a project has, by the ids of a check. */
interface Named {
  variables: readonly { id: string }[];
  lists: readonly { id: string }[];
  /** Ids of what isn't there. */
  missing?: readonly string[];
}

export class Tracer {
  private readonly first: string[] = [];
  private readonly latest: string[] = [];
  private leftOut = 0;
  private readonly named: Named;
  private readonly sprites: ReadonlySet<string>;
  private readonly said = new Map<string, string>();

  constructor(run: StageRunCheck, named: Named) {
    this.named = named;
    this.sprites = spritesIn(run.see);
    const start = run.start ?? 'flag';
    if (named.missing && named.missing.length > 0) this.line(0, `missing: ${named.missing.join(', ')}`);
    this.line(0, `start: ${typeof start === 'string' ? start : JSON.stringify(start)}`);
  }

  did(step: Step, frame: number): void {
    this.line(frame, `do: ${JSON.stringify(step)}`);
  }

  look(moment: Moment): void {
    const { frame } = moment;
    for (const sprite of this.sprites) for (const figure of moment.figures(sprite)) this.figure(figure, frame);
    for (const sprite of this.sprites) this.change(frame, `${sprite}: clones`, moment.figures(sprite).filter(({ clone }) => clone > 0).length, 0);
    for (const { id } of this.named.variables) this.change(frame, `variable ${id}`, moment.variable(id) ?? '');
    for (const { id } of this.named.lists) this.change(frame, `list ${id}`, (moment.list(id) ?? []).slice(0, 10).join(', '));
    this.change(frame, 'backdrop', moment.backdrop);
    for (const message of moment.sent) this.line(frame, `sent: ${message}`);
    for (const sound of moment.sounds) this.line(frame, `sound: ${sound}`);
    if (moment.wiped.length > 0) this.line(frame, 'pen: wiped');
    this.change(frame, 'pen: lines', frame % PACE === 0 ? moment.pen.lines.length : undefined, 0);
    this.change(frame, 'running', moment.isRunning);
    this.change(frame, 'hit a limit', moment.hasHitLimit, false);
  }

  private figure(figure: Figure, frame: number): void {
    const name = figure.clone === 0 ? figure.sprite : `${figure.sprite} (clone ${figure.clone})`;
    const { x, y, direction } = figure;
    if (frame % PACE === 1) this.change(frame, name, `x ${round(x)}, y ${round(y)}, direction ${round(direction)}`);
    this.change(frame, `${name} says`, figure.says ?? '', '');
    this.change(frame, `${name} asks`, figure.asks ?? '', '');
    this.change(frame, `${name} costume`, figure.costume);
    this.change(frame, `${name} shown`, figure.shown, true);
    this.change(frame, `${name} size`, round(figure.size), 100);
  }

  /** A line when this is another value than before; `usual` needs no line at first. */
  private change(frame: number, what: string, value: string | number | boolean | undefined, usual?: string | number | boolean): void {
    if (value === undefined) return;
    const before = this.said.get(what) ?? (usual === undefined ? undefined : String(usual));
    if (before === String(value)) return;
    this.said.set(what, String(value));
    this.line(frame, `${what}: ${String(value)}`);
  }

  private line(frame: number, text: string): void {
    this.add(`${(frame / FRAMES_A_SECOND).toFixed(1)} s  ${text.slice(0, 200)}`);
  }

  private add(line: string): void {
    if (this.first.length < FIRST) this.first.push(line);
    else this.latest.push(line);
    if (this.latest.length <= LAST) return;
    this.latest.shift();
    this.leftOut += 1;
  }

  get lines(): string[] {
    return [...this.first, ...(this.leftOut > 0 ? [`… ${this.leftOut} more lines …`] : []), ...this.latest];
  }
}
