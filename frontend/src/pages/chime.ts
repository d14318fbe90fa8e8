/**
 * Two soft notes, made here: there is no file to load.
 *
 * A browser lets a page sound only after somebody has clicked or typed in it: `wake` belongs into such an event, and
 * `isAwake` says whether it has been so.
 */

/** Hertz, and when each begins, in seconds. A falling third: heard, and nobody starts up. */
const NOTES = [
  { pitch: 659.25, at: 0 },
  { pitch: 523.25, at: 0.45 },
] as const;
const LOUDNESS = 0.22;
const RINGS_FOR = 1.4;

export class Chime {
  #context: AudioContext | null = null;

  get isAwake(): boolean {
    return this.#context?.state === 'running';
  }

  async wake(): Promise<void> {
    if (typeof AudioContext === 'undefined') return;
    this.#context ??= new AudioContext();
    if (this.#context.state === 'suspended') await this.#context.resume();
  }

  ring(): void {
    const context = this.#context;
    if (!context || context.state !== 'running') return;
    for (const { pitch, at } of NOTES) {
      const start = context.currentTime + at;
      const tone = new OscillatorNode(context, { type: 'sine', frequency: pitch });
      const volume = new GainNode(context, { gain: 0 });
      volume.gain.setValueAtTime(0, start);
      volume.gain.linearRampToValueAtTime(LOUDNESS, start + 0.04);
      volume.gain.exponentialRampToValueAtTime(0.001, start + RINGS_FOR);
      tone.connect(volume).connect(context.destination);
      tone.start(start);
      tone.stop(start + RINGS_FOR);
    }
  }
}
