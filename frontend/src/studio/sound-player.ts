/** Plays one sound at a time, for listening before choosing. */
export class SoundPlayer {
  private audio: HTMLAudioElement | null = null;

  play(url: string): void {
    this.stop();
    this.audio = new Audio(url);
    // A PC without loudspeakers, or a file that isn't there: nothing is heard, which says it.
    this.audio.play().catch(() => undefined);
  }

  stop(): void {
    this.audio?.pause();
    this.audio = null;
  }
}
