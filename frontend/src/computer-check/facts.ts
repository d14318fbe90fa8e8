/** What the trials of a computer find, as the server reads it: src/cluboteca/clubs/computer_facts.py says more. */

export interface EditorTrial {
  opens_ms: number;
  first_ms: number;
  again_ms: number;
}

export interface StageTrial extends EditorTrial {
  frames_per_second: number;
}

export interface ScratchTrial {
  has_webgl: boolean;
  drawn_per_second: number;
  script_speed: number;
}

export interface MemoryTrial {
  got_mib: number;
  slowest_ms: number;
}

/** null: it didn't come to an end. */
export interface Trials {
  screen: { width: number; height: number };
  memory: MemoryTrial | null;
  blocks: EditorTrial | null;
  stage: StageTrial | null;
  python: EditorTrial | null;
  scratch: ScratchTrial | null;
}
