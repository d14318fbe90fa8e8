/**
 * <editor-blocks>: build programs of blocks, for a hero in a village or for sprites on a stage, run and check them.
 *
 * configure(activity) once; load(work), save(), run(), stop(), check(), picture(), showOff() as WorkspaceEditor says. The
 * activity's world decides which code comes: grid/ or stage/. It fills the box it is put into: blocks on one side, the
 * world and its controls beside them, below each other where that is too narrow. A change while a program runs stops the
 * run. Everything is in the light DOM, styled by css/editor-blocks.css.
 *
 *     <editor-blocks></editor-blocks>
 *
 * Fires editor-changed (the program is another), editor-checked (detail: EditorChecked), editor-arrived. Needs
 * `style-src 'self'`, `img-src 'self' data:` and for the stage `frame-src 'self'`: Blockly's rules come as constructed
 * style sheets, its images from ../blockly/.
 */
import type { ActivityData, CheckResult, Work, WorkspaceEditor } from '../shared/contract.ts';
import type { BlockWorld, MakeWorld } from './block-world.ts';
import { fontReady } from './look-of-blocks.ts';

function bring(activity: ActivityData): Promise<MakeWorld> {
  return activity.world.kind === 'stage'
    ? import('./stage/stage-editor.ts').then(({ makeStage }) => makeStage)
    : import('./grid/grid-editor.ts').then(({ makeGrid }) => makeGrid);
}

export class EditorBlocks extends HTMLElement implements WorkspaceEditor {
  private activity: ActivityData | null = null;
  private bringing: Promise<MakeWorld> | null = null;
  private world: BlockWorld | null = null;
  private connected: () => void = () => undefined;
  private readonly whenConnected = new Promise<void>((resolve) => {
    this.connected = resolve;
  });

  connectedCallback(): void {
    this.connected();
  }

  disconnectedCallback(): void {
    this.stop();
  }

  configure(activity: ActivityData): void {
    this.activity = activity;
    this.bringing = bring(activity);
    this.bringing.catch(() => undefined);
  }

  async load(work: Work): Promise<void> {
    if (!this.activity || !this.bringing) throw new Error('configure() comes before load().');
    const [make] = await Promise.all([this.bringing, this.whenConnected, fontReady()]);
    const world = this.world ?? make(this, this.activity);
    await world.load(work);
    this.world = world;
  }

  save(): Work {
    return this.loaded.save();
  }

  run(): Promise<void> {
    return this.loaded.run();
  }

  stop(): void {
    this.world?.stop();
  }

  check(): Promise<CheckResult[]> {
    return this.loaded.check();
  }

  picture(): Promise<Blob | null> {
    return this.loaded.picture();
  }

  showOff(isOn: boolean): void {
    this.world?.showOff(isOn);
  }

  /** For who shows a program beside its blocks: the scripts of this target, with these blocks lit. */
  look(target: string, blocks: readonly string[]): void {
    this.world?.look?.(target, blocks);
  }

  private get loaded(): BlockWorld {
    if (!this.world) throw new Error('load() comes first.');
    return this.world;
  }
}

customElements.define('editor-blocks', EditorBlocks);
