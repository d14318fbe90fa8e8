/** What the element asks of a world of blocks. Each world is a folder, brought only where an activity plays in it. */
import type { ActivityData, CheckResult, Work } from '../shared/contract.ts';

/** Everything as the methods of WorkspaceEditor of the same names say. */
export interface BlockWorld {
  load(work: Work): Promise<void>;
  save(): Work;
  run(): Promise<void>;
  stop(): void;
  check(): Promise<CheckResult[]>;
  picture(): Promise<Blob | null>;
  showOff(isOn: boolean): void;
  /** Shows the scripts of a target, with these blocks lit; a world without targets has nothing to do. */
  look?(target: string, blocks: readonly string[]): void;
}

/** host: the element itself, in the page by now. The first `load` follows at once. */
export type MakeWorld = (host: HTMLElement, activity: ActivityData) => BlockWorld;

type EventName = 'editor-changed' | 'editor-checked' | 'editor-arrived' | 'editor-continued';

export function fire<T>(host: HTMLElement, name: EventName, detail: T): void {
  host.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
}
