/**
 * What the four elements of sheets have in common: nothing runs in them, so a press of Check only lets the server read the
 * saved work.
 */
import { type ActivityData, type CheckResult, type EditorChecked, type SheetData, type SheetKind, UnreadableWork, type Work, type WorkspaceEditor } from '../shared/contract.ts';

export abstract class SheetEditor extends HTMLElement implements WorkspaceEditor {
  #activity: ActivityData | null = null;

  configure(activity: ActivityData): void {
    this.#activity = activity;
  }

  abstract load(work: Work): Promise<void>;
  abstract save(): Work;

  async run(): Promise<void> {}
  stop(): void {}

  async check(): Promise<CheckResult[]> {
    this.#tell<EditorChecked>('editor-checked', { results: [], run: {} });
    return [];
  }

  async picture(): Promise<Blob | null> {
    return null; // a list of small pictures full of text tells nothing
  }

  protected get activity(): ActivityData {
    if (!this.#activity) throw new Error('configure() comes first.');
    return this.#activity;
  }

  protected sheet<Sheet extends SheetData>(): Sheet {
    const { sheet } = this.activity;
    if (!sheet) throw new Error('The page gave no sheet.');
    return sheet as Sheet;
  }

  protected get isReadonly(): boolean {
    return this.hasAttribute('readonly');
  }

  protected tellChange(): void {
    this.#tell('editor-changed', null);
  }

  /** All is answered or done, and Check is the next thing to press. */
  protected tellArrived(): void {
    this.#tell('editor-arrived', null);
  }

  protected tellFinished(): void {
    this.#tell('editor-finished', null);
  }

  #tell<Detail>(name: string, detail: Detail): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  }
}

/** The work as far as its kind is concerned; what stands in it may still be anything. Throws UnreadableWork. */
export function readSheetWork(work: unknown, kind: SheetKind): Record<string, unknown> {
  if (!isRecord(work) || work['format'] !== 1 || work['workspace'] !== kind) throw new UnreadableWork(`no ${kind}`);
  return work;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Looks up own keys alone, since ids come from elsewhere: "constructor" is none of them. */
export function own(record: unknown, key: string): unknown {
  return isRecord(record) && Object.hasOwn(record, key) ? record[key] : undefined;
}
