/**
 * One project in Scratch's own VM, opened and ready: it does what it is told and goes on frame by frame, in a time of
 * its own and without a screen.
 */
import Runtime from '../node_modules/@scratch/scratch-vm/src/engine/runtime.js';
import type { Costume, SoundOf, Target } from '../node_modules/@scratch/scratch-vm/src/engine/runtime.js';
import Pen from '../node_modules/@scratch/scratch-vm/src/extensions/scratch3_pen/index.js';
import sb3 from '../node_modules/@scratch/scratch-vm/src/serialization/sb3.js';
import log from '../node_modules/@scratch/scratch-vm/src/util/log.js';
import { asksForColours } from './needed-pictures.ts';
import { UnreadableProgram } from '../../src/checks/program.ts';
import type { Doing, Limit } from '../../src/stage/snapshot.ts';
import { FRAMES_A_SECOND } from '../../src/stage/world.ts';
import { Meter, TooMuch } from './meter.ts';
import { musicPrimitives } from './music.ts';
import type { Picture, Pictures } from './picture.ts';
import type { ScratchProject } from './read-work.ts';
import { Renderer } from './renderer.ts';
import { SoundBank } from './sound-bank.ts';
import { secondsOf } from './sound-length.ts';
import { VirtualTime } from './virtual-time.ts';

/** Scratch tells of each file that it hasn't got; here it never has one. */
log.settings.type = 'hidden';

const PEN_WORDS = [
  'clear', 'stamp', 'penDown', 'penUp', 'setPenColorToColor', 'changePenColorParamBy', 'setPenColorParamTo', 'changePenSizeBy', 'setPenSizeTo',
  'setPenShadeToNumber', 'changePenShadeBy', 'setPenHueToNumber', 'changePenHueBy',
] as const;
const FRAME_MS = 1_000 / FRAMES_A_SECOND;
const KEYS: Record<string, string> = { space: ' ', up: 'ArrowUp', down: 'ArrowDown', left: 'ArrowLeft', right: 'ArrowRight', enter: 'Enter' };
/** Reading a project costs about as much as doing a block for so many letters of it. */
const LETTERS_A_BLOCK = 60;

export interface Assets {
  pictures: Pictures;
  /** Sound files by name, where they're there. */
  sounds?: Readonly<Record<string, Uint8Array>>;
}

/** What has happened since it was last asked for. */
export interface Happened {
  sent: string[];
  sounds: string[];
  /** What was said, also when the words were gone again in the same moment. */
  said: { target: Target; text: string }[];
  /** What the project itself has found to touch something: the other's name, `_edge_` or `_mouse_`. */
  felt: { target: Target; of: string }[];
}

export class Machine {
  readonly runtime: Runtime;
  readonly renderer: Renderer;
  readonly meter: Meter;
  readonly mouse = { x: 0, y: 0, isDown: false };
  frame = 0;
  /** It cost too much and was ended. */
  isEnded = false;
  private readonly time: VirtualTime;
  private happened: Happened = { sent: [], sounds: [], said: [], felt: [] };
  private asked: { target: Target; text: string }[] = [];
  private questions = 0;

  constructor(project: ScratchProject, assets: Assets, seed: number) {
    this.time = new VirtualTime(seed);
    this.meter = new Meter(this.time);
    this.renderer = new Renderer(this.meter.charge, asksForColours(project.text));
    this.runtime = this.time.inside(() => this.open(project, assets));
    this.meter.spent = project.text.length / LETTERS_A_BLOCK;
  }

  get targets(): readonly Target[] {
    return this.runtime.targets;
  }

  get stage(): Target {
    return this.runtime.getTargetForStage() as Target;
  }

  get isRunning(): boolean {
    return !this.isEnded && this.runtime.threads.length > 0;
  }

  /** Who asks, and what. number: another one for each question. */
  get question(): { target: Target; text: string; number: number } | null {
    const [first] = this.asked;
    return first ? { ...first, number: this.questions } : null;
  }

  takeHappened(): Happened {
    const { happened } = this;
    this.happened = { sent: [], sounds: [], said: [], felt: [] };
    return happened;
  }

  takeLimits(): Limit[] {
    const limits = [...this.meter.limits];
    this.meter.limits.clear();
    return limits;
  }

  do(doing: Doing): void {
    this.within(() => this.doNow(doing));
  }

  tick(): void {
    this.frame += 1;
    this.runtime.currentStepTime = this.meter.begin();
    this.within(() => {
      this.time.advance(Math.max(this.time.now_ms, this.frame * FRAME_MS));
      this.runtime._step();
    });
  }

  /** In the project's time; what becomes too much ends it. */
  private within(work: () => void): void {
    if (this.isEnded) return;
    this.meter.isWorking = true;
    try {
      this.time.inside(work);
    } catch (error) {
      if (!(error instanceof TooMuch) && !(error instanceof RangeError) && !(error instanceof TypeError)) throw error;
      // Scratch was left in the middle of a block: it isn't asked for anything any more.
      this.isEnded = true;
      if (error instanceof TooMuch) this.meter.limits.add('endless');
    } finally {
      this.meter.isWorking = false;
    }
  }

  private doNow(doing: Doing): void {
    const { runtime, mouse } = this;
    switch (doing.kind) {
      case 'flag':
        return runtime.greenFlag();
      case 'stop':
        return runtime.stopAll();
      case 'key_down':
      case 'key_up':
        return runtime.ioDevices.keyboard.postData({ key: KEYS[doing.key] ?? doing.key, isDown: doing.kind === 'key_down' });
      case 'mouse':
        Object.assign(mouse, { x: doing.x, y: doing.y, isDown: doing.isDown });
        // A zero would be taken for nothing at all.
        return runtime.ioDevices.mouse.postData({ x: Math.max(doing.x + 240, 0.01), y: Math.max(180 - doing.y, 0.01), canvasWidth: 480, canvasHeight: 360, isDown: doing.isDown });
      case 'send':
        runtime.startHats('event_whenbroadcastreceived', { BROADCAST_OPTION: doing.message });
        return;
      case 'answer':
        runtime.emit('ANSWER', doing.text);
        return;
      default:
        // A click is what the pressed mouse has already brought.
        return;
    }
  }

  private open(project: ScratchProject, assets: Assets): Runtime {
    const runtime = new Runtime();
    // Nobody looks at the boxes with values; they would only cost.
    runtime._pushMonitors = () => undefined;
    runtime.attachRenderer(this.renderer);
    this.addExtensions(runtime);
    this.listen(runtime);
    this.meter.install(runtime);
    let targets: Target[] | null = null;
    try {
      const reading = sb3.deserialize(JSON.parse(project.text), runtime, null, false);
      reading.then((read) => (targets = read.targets.filter((target) => target !== null)));
    } catch (error) {
      throw new UnreadableProgram('not_a_work', `Scratch can't read this project: ${String(error)}`);
    }
    if (!targets) throw new UnreadableProgram('not_a_work', "Scratch can't read this project.");
    this.furnish(runtime, targets, assets);
    return runtime;
  }

  private addExtensions(runtime: Runtime): void {
    const pen = new Pen(runtime);
    for (const word of PEN_WORDS) runtime._primitives[`pen_${word}`] = (args, util) => pen[word]?.(args, util);
    Object.assign(runtime._primitives, musicPrimitives(() => runtime.getTargetForStage(), (sound) => this.happened.sounds.push(sound)));
    Object.assign(runtime._primitives, clockPrimitives(() => new Date(this.time.date_ms)));
  }

  private listen(runtime: Runtime): void {
    const primitives = runtime._primitives;
    const { sensing_askandwait: ask, sensing_touchingobject: touching } = primitives;
    primitives['sensing_askandwait'] = (args, util) => {
      this.asked.push({ target: util.target, text: String(args['QUESTION']) });
      if (this.asked.length === 1) this.questions += 1;
      return ask?.(args, util);
    };
    primitives['sensing_touchingobject'] = (args, util) => {
      const is = touching?.(args, util);
      if (is === true) this.happened.felt.push({ target: util.target, of: String(args['TOUCHINGOBJECTMENU']) });
      return is;
    };
    runtime.on('SAY', (target: Target, _kind: string, text: unknown) => {
      const isAsked = this.asked[0]?.target === target && this.asked[0].text === text;
      if (target.visible && !isAsked && text !== '' && text !== null && text !== undefined) this.happened.said.push({ target, text: String(text) });
    });
    runtime.on('ANSWER', () => {
      this.asked.shift();
      if (this.asked.length > 0) this.questions += 1;
    });
    runtime.on('PROJECT_STOP_ALL', () => (this.asked = []));
    runtime.on('STOP_FOR_TARGET', (target: Target) => (this.asked = this.asked.filter((each) => each.target !== target)));
    const startHats = runtime.startHats.bind(runtime);
    runtime.startHats = (opcode, fields, target) => {
      if (opcode === 'event_whenbroadcastreceived') this.happened.sent.push(String(fields?.['BROADCAST_OPTION']));
      return startHats(opcode, fields, target);
    };
  }

  /** Costumes, sounds and order, as Scratch itself does it once the files are there. */
  private furnish(runtime: Runtime, targets: Target[], { pictures, sounds = {} }: Assets): void {
    for (const target of targets) {
      runtime.addTarget(target);
      const { costumes, sounds: own } = target.sprite;
      for (const costume of costumes) costume.skinId = this.skinOf(costume, pictures, target.isStage);
      const lengths = new Map(own.map((sound, index) => {
        sound.soundId = `${target.id} ${index}`;
        return [sound.soundId, secondsOf(sound, sounds[fileOf(sound)] ?? null)];
      }));
      const names = new Map(own.map(({ soundId, name }) => [soundId, name]));
      target.sprite.soundBank = new SoundBank(this.time, lengths, (id) => this.happened.sounds.push(names.get(id) ?? id));
      target.updateAllDrawableProperties();
    }
    runtime.executableTargets.sort((a, b) => (a.layerOrder ?? 0) - (b.layerOrder ?? 0));
    for (const target of targets) {
      delete target.layerOrder;
      target.reconcileVariableReferences?.();
    }
    runtime.setEditingTarget(targets[1] ?? (targets[0] as Target));
  }

  private skinOf(costume: Costume, pictures: Pictures, isBackdrop: boolean): number {
    const { rotationCenterX: x, rotationCenterY: y, bitmapResolution = 1 } = costume;
    const centre: [number, number] | null = typeof x === 'number' && typeof y === 'number' ? [x, y] : null;
    const picture = pictures[fileOf(costume)] ?? (isBackdrop ? null : boxAround(centre));
    return this.renderer.addPicture(picture, centre, bitmapResolution || 1);
  }
}

function fileOf({ md5, assetId, dataFormat }: Costume | SoundOf): string {
  return md5 ?? `${assetId ?? ''}.${dataFormat ?? ''}`;
}

/** For a picture that isn't there: the middle of most pictures is their middle. */
function boxAround(centre: readonly [number, number] | null): Picture | null {
  if (!centre) return null;
  const [width, height] = centre.map((each) => Math.max(2, Math.min(960, Math.abs(each) * 2))) as [number, number];
  return { width: 1, height: 1, rgba: new Uint8ClampedArray([127, 127, 127, 255]), own: { x: 0, y: 0, width, height }, isVector: false };
}

function clockPrimitives(now: () => Date): Runtime['_primitives'] {
  const words: Record<string, (date: Date) => number> = {
    year: (date) => date.getUTCFullYear(),
    month: (date) => date.getUTCMonth() + 1,
    date: (date) => date.getUTCDate(),
    dayofweek: (date) => date.getUTCDay() + 1,
    hour: (date) => date.getUTCHours(),
    minute: (date) => date.getUTCMinutes(),
    second: (date) => date.getUTCSeconds(),
  };
  return {
    sensing_current: ({ CURRENTMENU }) => words[String(CURRENTMENU).toLowerCase()]?.(now()) ?? 0,
    sensing_dayssince2000: () => (now().getTime() - Date.UTC(2000, 0, 1)) / 86_400_000,
  };
}
