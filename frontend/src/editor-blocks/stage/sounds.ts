/** Plays what the program wants to be heard. A browser without sound, or a file that is missing, is silence, not an error. */
import type { SoundMark } from '../../stage/snapshot.ts';

export class Sounds {
  private readonly address: (id: string) => string;
  private context: AudioContext | null = null;
  private readonly loaded = new Map<string, Promise<AudioBuffer | null>>();
  private readonly playing = new Set<AudioBufferSourceNode>();
  /** Counts stops, so that a sound that is still on its way isn't heard after one. */
  private stops = 0;

  /** address: of a library sound by its id. */
  constructor(address: (id: string) => string) {
    this.address = address;
  }

  /** Brings them before they are needed. Only after a press of the child: browsers keep sound silent until then. */
  prepare(ids: Iterable<string>): void {
    for (const id of ids) void this.load(id);
  }

  hear(marks: readonly SoundMark[]): void {
    for (const mark of marks) {
      if (mark.kind === 'stop') this.stop();
      else void this.play(mark.library, mark.volume);
    }
  }

  stop(): void {
    this.stops += 1;
    for (const source of this.playing) source.stop();
    this.playing.clear();
  }

  private async play(id: string, volume: number): Promise<void> {
    const { stops } = this;
    const buffer = await this.load(id);
    const context = this.context;
    if (!buffer || !context || stops !== this.stops) return;
    void context.resume();
    const source = context.createBufferSource();
    const gain = context.createGain();
    gain.gain.value = Math.min(Math.max(volume, 0), 100) / 100;
    source.buffer = buffer;
    source.connect(gain).connect(context.destination);
    source.onended = () => this.playing.delete(source);
    this.playing.add(source);
    source.start();
  }

  private load(id: string): Promise<AudioBuffer | null> {
    const known = this.loaded.get(id);
    if (known) return known;
    const loading = this.fetch(id).catch(() => null);
    this.loaded.set(id, loading);
    return loading;
  }

  private async fetch(id: string): Promise<AudioBuffer | null> {
    this.context ??= new AudioContext();
    const answer = await fetch(this.address(id));
    return answer.ok ? this.context.decodeAudioData(await answer.arrayBuffer()) : null;
  }
}
