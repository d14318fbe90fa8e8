/** Sounds that take their time and are heard by nobody: Scratch plays them through such a bank, one for each sprite. */
import type { Target } from '../node_modules/@scratch/scratch-vm/src/engine/runtime.js';
import type { VirtualTime } from './virtual-time.ts';

interface Playing {
  target: Target;
  sound: string;
  timer: number;
  end(): void;
}

export class SoundBank {
  private playing: Playing[] = [];
  private readonly time: VirtualTime;
  private readonly seconds: ReadonlyMap<string, number>;
  private readonly heard: (sound: string) => void;

  /** seconds: of each sound by its id. heard: told when a sound begins. */
  constructor(time: VirtualTime, seconds: ReadonlyMap<string, number>, heard: (sound: string) => void) {
    this.time = time;
    this.seconds = seconds;
    this.heard = heard;
  }

  playSound(target: Target, sound: string): Promise<void> {
    this.stop(target, sound);
    this.heard(sound);
    const { time } = this;
    // Within the project's time a promise is one of its own.
    return new Promise((resolve) => {
      const end = (): void => {
        time.forget(playing.timer);
        this.playing = this.playing.filter((each) => each !== playing);
        resolve();
      };
      const playing: Playing = { target, sound, timer: 0, end };
      playing.timer = time.after((this.seconds.get(sound) ?? 0) * 1_000, end);
      this.playing.push(playing);
    });
  }

  stop(target: Target, sound: string): void {
    for (const each of this.playing.filter((one) => one.target === target && one.sound === sound)) each.end();
  }

  stopAllSounds(target: Target | '*' = '*'): void {
    for (const each of this.playing.filter((one) => target === '*' || one.target === target)) each.end();
  }

  setEffects(): void {}

  dispose(): void {
    this.stopAllSounds();
  }
}
