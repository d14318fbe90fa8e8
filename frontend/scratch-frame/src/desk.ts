/**
 * The editor's insides: its state, its virtual machine, and what the page asks of them.
 *
 * A change is told when the text of the project is another than at the last time: Scratch announces more than that, and
 * running a program moves sprites without the child having changed anything.
 */
import { combineReducers } from 'redux';
import { EditorState } from '@gui/lib/editor-state.tsx';
import scratchGui from '@gui/reducers/gui.ts';
import locales from '@gui/reducers/locales.js';
import { openLoadingProject, closeLoadingProject } from '@gui/reducers/modals.js';
import { setFullScreen, setPlayer } from '@gui/reducers/mode.js';
import { onLoadedProject, requestProjectUpload } from '@gui/reducers/project-state.js';
import { setProjectTitle } from '@gui/reducers/project-title.js';
import { setDynamicAssets } from '@gui/reducers/dynamic-assets.js';
import { setStageSize } from '@gui/reducers/stage-size.js';
import * as ScratchBlocks from 'scratch-blocks';
import { isFileName } from '../../src/shared/scratch-files.ts';
import { isRecord, type Mode, type NamedBytes, type Open } from '../../src/editor-scratch/messages.ts';
import { bringExtension } from './extensions-known.ts';
import { mayReplace, needLibrary, tellChanged, tellRunning, tellUnreadable } from './page.ts';
import { untilThere } from './until-there.ts';
import { makeStorage, setLibraryAddresses } from './storage.ts';

const QUIET_MS = 100;
const LOOK_MS = 20;
const MOST_BLOCKS_MS = 10_000;
const ROOM_FOR_LARGE_STAGE_PX = 1096;

export class Desk {
  readonly state: any;
  readonly vm: any;
  #mode: Mode = 'edit';
  #starter = '';
  /** The project as the page knows it. */
  #known: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(locale: string) {
    const storage = makeStorage();
    this.state = new EditorState({ locale }, () => ({ storage }));
    this.vm = this.state.store.getState().scratchGui.vm;
    const { extensionManager } = this.vm;
    const load = extensionManager.loadExtensionURL.bind(extensionManager);
    extensionManager.loadExtensionURL = async (id: string) => ((await bringExtension(id)) ? load(id) : undefined);
    this.vm.on('PROJECT_CHANGED', () => this.#changed());
    this.vm.on('PROJECT_RUN_START', () => tellRunning(true));
    this.vm.on('PROJECT_RUN_STOP', () => tellRunning(false));
    this.state.dispatch(setStageSize(window.innerWidth < ROOM_FOR_LARGE_STAGE_PX ? 'small' : 'large'));
  }

  /** Rejects when Scratch can't read it; then what was there before is there again. */
  async open({ project, starter, title, mode }: Open): Promise<void> {
    this.#starter = starter;
    this.state.dispatch(setProjectTitle(title));
    this.setMode(mode);
    await this.#load(project);
    this.#known = this.vm.toJSON();
    if (mode !== 'show') await blocksAreOffered();
  }

  setMode(mode: Mode): void {
    this.#mode = mode;
    document.documentElement.dataset.mode = mode;
    this.state.dispatch(setPlayer(mode === 'show'));
    this.state.dispatch(setFullScreen(mode === 'show'));
    ScratchBlocks.getMainWorkspace()?.setIsReadOnly(mode === 'look');
  }

  /** From the green flag until nothing runs any more. */
  async run(): Promise<void> {
    const ended = new Promise<void>((resolve) => this.vm.runtime.once('PROJECT_RUN_STOP', resolve));
    this.vm.greenFlag();
    if (this.vm.runtime.threads.length > 0) await ended;
  }

  async #load(project: string | ArrayBuffer): Promise<void> {
    const before = this.#known;
    const { store } = this.state;
    // Between two projects there is none, and nothing to tell.
    clearTimeout(this.#timer);
    this.#known = null;
    const stateNow = (): any => store.getState().scratchGui.projectState.loadingState;
    store.dispatch(requestProjectUpload(stateNow()));
    store.dispatch(openLoadingProject());
    try {
      await this.vm.loadProject(project);
    } catch (error) {
      if (before !== null) await this.vm.loadProject(before);
      throw error instanceof Error ? error : new Error(String(error));
    } finally {
      this.#known = before;
      store.dispatch(onLoadedProject(stateNow(), false, true));
      store.dispatch(closeLoadingProject());
    }
  }

  /** Another project in the place of this one, as the child wanted it. */
  async replace(project: string | ArrayBuffer): Promise<void> {
    await this.#load(project);
    this.#tell();
  }

  async startAnew(): Promise<void> {
    if (await mayReplace()) await this.replace(this.#starter);
  }

  async takeFile(file: File): Promise<void> {
    const bytes = await file.arrayBuffer();
    try {
      if (/\.sprite[23]$/i.test(file.name)) await this.vm.addSprite(bytes);
      else if (await mayReplace()) await this.replace(bytes);
    } catch {
      tellUnreadable();
    }
  }

  async bringLibrary(): Promise<void> {
    const library = await untilThere(needLibrary);
    if (!library) return;
    setLibraryAddresses(library.addresses);
    const open = (list: unknown[]): unknown[] => list.filter(isRecord).map((item) => ({ ...item, isPublic: true }));
    this.state.dispatch(setDynamicAssets({
      sprites: open(library.sprites), costumes: open(library.costumes), backdrops: open(library.backdrops), sounds: open(library.sounds),
    }));
  }

  /** Of those of these names that are really here. */
  files(names: string[]): NamedBytes[] {
    const wanted = new Set(names.filter(isFileName));
    return this.vm.assets
      .filter((asset: any) => asset && wanted.delete(`${asset.assetId}.${asset.dataFormat}`))
      .map((asset: any) => ({ name: `${asset.assetId}.${asset.dataFormat}`, bytes: asset.data.slice().buffer }));
  }

  async sb3(): Promise<ArrayBuffer> {
    const blob: Blob = await this.vm.saveProjectSb3();
    return blob.arrayBuffer();
  }

  /** The stage as it is now, as a data address. */
  picture(): Promise<string> {
    return new Promise((resolve) => {
      this.vm.renderer.requestSnapshot(resolve);
      this.vm.renderer.draw();
    });
  }

  #changed(): void {
    if (this.#mode !== 'edit' || this.#known === null) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(), QUIET_MS);
  }

  #tell(): void {
    const project: string = this.vm.toJSON();
    if (this.#known === null || project === this.#known) return;
    this.#known = project;
    tellChanged(project);
  }
}

/** The list of blocks comes a moment after the project; on a slow computer that is a while. */
async function blocksAreOffered(): Promise<void> {
  const until = performance.now() + MOST_BLOCKS_MS;
  while (performance.now() < until) {
    const list = ScratchBlocks.getMainWorkspace()?.getFlyout()?.getWorkspace();
    if (list?.getTopBlocks().length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

let desk: Desk | null = null;

/** The one of this frame, for components that Scratch makes. */
export function setDesk(one: Desk): void {
  desk = one;
}

/** The painter's part of the state comes with the painter. */
export function addPainter(scratchPaint: unknown): void {
  desk?.state.store.replaceReducer(combineReducers({ locales, scratchGui, scratchPaint } as never));
}

export async function startAnew(): Promise<void> {
  await desk?.startAnew();
}

/** Lets the child choose a project or a sprite from this computer. */
export function chooseFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.sb3,.sb2,.sb,.sprite3,.sprite2';
  input.onchange = () => {
    const [file] = input.files ?? [];
    if (file) void desk?.takeFile(file);
  };
  input.click();
}
