/**
 * The blocks that a program was continued from, beside its text. What runs in the text is lit in the blocks, where the
 * line still stands as it was written. The workspace of blocks is brought when it is first asked for.
 */
import blocksIcon from 'icon:blocks';
import close from 'icon:x';
import type { EditorBlocks } from '../../editor-blocks/editor-blocks.ts';
import { iconButton } from '../../editor-blocks/elements.ts';
import { MAIN } from '../../python/read-work.ts';
import type { Place } from '../../python/protocol.ts';
import type { ActivityData } from '../../shared/contract.ts';
import { element } from '../../shared/elements.ts';
import { gettext } from '../../shared/i18n.ts';
import { STAGE } from '../../stage/program.ts';
import { readProject } from '../../stage/read-project.ts';
import type { SavedStage, StageWork } from '../../stage/work.ts';
import type { BlockPlace } from '../../stage-python/block-at.ts';
import { styleReady } from './block-style.ts';

export type FindBlock = (line: number) => BlockPlace | null;

const workOf = (stage: SavedStage): StageWork => ({ format: 1, workspace: 'blocks', world: 'stage', stage });

/** Whether there is anything to see. */
export function hasBlocks(scene: SavedStage | null): boolean {
  return scene !== null && readProject(workOf(scene)).targets.some(({ scripts }) => scripts.length > 0);
}

export class BlocksWindow {
  readonly button = iconButton(blocksIcon, gettext('See the blocks'), 'village-button village-small');
  readonly root: HTMLElement;
  private readonly activity: ActivityData;
  private readonly sprites = element('select', { class: 'python-blocks-sprites', 'aria-label': gettext('Whose blocks') });
  private readonly room = element('div', { class: 'python-blocks-room' });
  private readonly text: () => string;
  private scene: SavedStage | null = null;
  private editor: EditorBlocks | null = null;
  /** null: not looked up since the program has changed. */
  private find: FindBlock | null = null;
  /** Counts the times it was opened or closed. */
  private round = 0;

  /** text: the program as it is now. */
  constructor(activity: ActivityData, text: () => string) {
    this.activity = activity;
    this.text = text;
    const closing = iconButton(close, gettext('Close'), 'village-button village-small', true);
    closing.addEventListener('click', () => this.close());
    this.sprites.addEventListener('change', () => this.editor?.look(this.sprites.value, []));
    this.root = element('section', { class: 'python-blocks', 'aria-label': gettext('The blocks'), hidden: true },
      element('div', { class: 'python-blocks-bar' }, element('strong', {}, gettext('The blocks')), this.sprites, closing), this.room);
    this.root.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.close();
    });
    this.button.setAttribute('aria-expanded', 'false');
    this.button.addEventListener('click', () => (this.root.hidden ? void this.open() : this.close()));
  }

  /** Who looks at the blocks wants to see the line, too. */
  get isOpen(): boolean {
    return !this.root.hidden;
  }

  /** The project is another. */
  load(scene: SavedStage | null): void {
    this.close();
    this.scene = scene;
    this.button.hidden = !hasBlocks(scene);
  }

  /** The program has changed. */
  forget(): void {
    this.find = null;
  }

  async light(place: Place | null): Promise<void> {
    const { editor, round } = this;
    if (!editor || !this.scene) return;
    if (!this.find) {
      const { findBlocks } = await import('../../stage-python/block-at.ts');
      if (round !== this.round) return;
      this.find = findBlocks(readProject(workOf(this.scene)), this.activity.locale, this.text());
    }
    const found = place?.file === MAIN ? this.find(place.line) : null;
    if (found) this.sprites.value = found.target;
    editor.look(this.sprites.value, found ? [found.block] : []);
  }

  private async open(): Promise<void> {
    const { scene } = this;
    if (!scene) return;
    const round = ++this.round;
    this.root.hidden = false;
    this.button.setAttribute('aria-expanded', 'true');
    this.showSprites(scene);
    await Promise.all([import('../../editor-blocks/editor-blocks.ts'), styleReady()]);
    if (round !== this.round) return;
    const editor = document.createElement('editor-blocks') as EditorBlocks;
    editor.toggleAttribute('readonly', true);
    editor.configure({ ...this.activity, workspace: 'blocks', world: { kind: 'stage', library: false, paint: false }, toolbox: [], block_limit: null, checks: [], continues_in: null });
    this.room.replaceChildren(editor);
    await editor.load(workOf(scene));
    if (round !== this.round) return;
    this.editor = editor;
    editor.look(this.sprites.value, []);
  }

  private showSprites({ sprites }: SavedStage): void {
    const option = (value: string, name: string): HTMLElement => element('option', { value }, name);
    const [first] = sprites;
    this.sprites.replaceChildren(...sprites.map(({ id, name }) => option(id, name)), option(STAGE, gettext('Stage')));
    this.sprites.value = first?.id ?? STAGE;
  }

  private close(): void {
    if (this.root.hidden) return;
    this.round += 1;
    const hadFocus = this.root.contains(document.activeElement);
    this.root.hidden = true;
    this.button.setAttribute('aria-expanded', 'false');
    this.editor = null;
    this.room.replaceChildren();
    if (hadFocus) this.button.focus();
  }
}
