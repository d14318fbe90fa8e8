/** What a child has done with the files of a task so far: where things are, what is in the bin, what was cut or copied. */
import type { TaskWork } from '../../shared/contract.ts';
import { isRecord } from '../../sheet/sheet-editor.ts';
import type { Names } from './names.ts';
import { type Binned, type Entry, type Folder, type Refusal, bringBack, copy, folderOf, makeFolder, move, newRoot, readPaths, rename, throwAway, wayTo, writePaths } from './tree.ts';

const MOST_BINNED = 40;

export class FileDesk {
  readonly root: Folder;
  readonly bin: Binned[];
  readonly #names: Names;
  /** Never an entry that isn't below the root. */
  #clip: { entry: Entry; isCut: boolean } | null = null;

  constructor(work: TaskWork, begin: readonly string[], names: Names) {
    this.root = readPaths(work.files) ?? readPaths(begin) ?? newRoot();
    this.bin = work.files === undefined ? [] : readBin(work.bin);
    this.#names = names;
  }

  get save(): Required<Pick<TaskWork, 'files' | 'bin'>> {
    const bin = this.bin.map(({ from, entry }) => ({ from, files: writePaths({ name: '', items: [entry] }) }));
    return { files: writePaths(this.root), bin };
  }

  get canPaste(): boolean {
    return this.#clip !== null;
  }

  isCut(entry: Entry): boolean {
    return this.#clip?.isCut === true && this.#clip.entry === entry;
  }

  wayTo(folder: Folder): Folder[] {
    return wayTo(this.root, folder) ?? [this.root];
  }

  makeFolder(folder: Folder, text: string): Refusal | null {
    const read = this.#names.read(text);
    return 'refusal' in read ? read.refusal : makeFolder(this.root, folder, read.name);
  }

  rename(entry: Entry, text: string): Refusal | null {
    const read = this.#names.read(text);
    const folder = folderOf(this.root, entry);
    if ('refusal' in read) return read.refusal;
    return folder && rename(folder, entry, read.name);
  }

  cut(entry: Entry): void {
    this.#clip = { entry, isCut: true };
  }

  copy(entry: Entry): void {
    this.#clip = { entry, isCut: false };
  }

  paste(folder: Folder): Refusal | null {
    const clip = this.#clip;
    if (!clip) return null;
    const refusal = clip.isCut ? move(this.root, clip.entry, folder) : copy(this.root, clip.entry, folder, (name) => this.#names.copyOf(name));
    if (clip.isCut && !refusal) this.#clip = null;
    return refusal;
  }

  move(entry: Entry, into: Folder): Refusal | null {
    return move(this.root, entry, into);
  }

  throwAway(entry: Entry): void {
    const binned = throwAway(this.root, entry);
    if (!binned) return;
    // What was cut or copied may lie in it.
    this.#clip = null;
    this.bin.push(binned);
    this.bin.splice(0, this.bin.length - MOST_BINNED);
  }

  bringBack(binned: Binned): Refusal | null {
    const refusal = bringBack(this.root, binned);
    if (!refusal) this.bin.splice(this.bin.indexOf(binned), 1);
    return refusal;
  }
}

function readBin(saved: unknown): Binned[] {
  if (!Array.isArray(saved)) return [];
  return saved.slice(0, MOST_BINNED).flatMap((each: unknown) => {
    if (!isRecord(each) || typeof each['from'] !== 'string') return [];
    const [entry, ...others] = readPaths(each['files'])?.items ?? [];
    return entry && others.length === 0 ? [{ from: each['from'], entry }] : [];
  });
}
