/** The music blocks: their notes take their time, and nobody hears them. */
import type { BlockUtility, Primitive, Target } from '../node_modules/@scratch/scratch-vm/src/engine/runtime.js';

const [SLOWEST, FASTEST] = [20, 500];
const MAX_BEATS = 100;

const number = (value: unknown) => Number(value) || 0;

/** stage: whose tempo it is. heard: told that there was a sound. */
export function musicPrimitives(stage: () => Target | undefined, heard: (sound: string) => void): Record<string, Primitive> {
  const tempo = () => stage()?.tempo ?? 60;
  const setTempo = (value: number): void => {
    const target = stage();
    if (target) target.tempo = Math.max(SLOWEST, Math.min(FASTEST, value));
  };
  const lasting = (sound: string | null): Primitive => ({ BEATS }, util: BlockUtility) => {
    if (util.stackTimerNeedsInit()) {
      const beats = Math.max(0, Math.min(MAX_BEATS, number(BEATS)));
      if (beats === 0) return;
      if (sound) heard(sound);
      util.startStackTimer((beats * 60_000) / tempo());
      util.yield();
    } else if (!util.stackTimerFinished()) util.yield();
  };
  return {
    music_playDrumForBeats: lasting('drum'),
    music_midiPlayDrumForBeats: lasting('drum'),
    music_playNoteForBeats: lasting('note'),
    music_restForBeats: lasting(null),
    music_setInstrument: () => undefined,
    music_midiSetInstrument: () => undefined,
    music_setTempo: ({ TEMPO }) => setTempo(number(TEMPO)),
    music_changeTempo: ({ TEMPO }) => setTempo(tempo() + number(TEMPO)),
    music_getTempo: () => tempo(),
  };
}
