/** Says that the stage has to be clicked, while a game that listens to keys runs and the keys go elsewhere. */
import type { SavedStage } from '../../stage/work.ts';
import { gettext } from '../../shared/i18n.ts';
import { element } from '../elements.ts';
import type { StageView } from './stage-view.ts';

/** The keys that any script hears; `any` among them when it is all. */
export function heardKeys(stage: SavedStage): ReadonlySet<string> {
  const keys = new Set<string>();
  JSON.stringify([stage, ...stage.sprites].map(({ blocks }) => blocks), (_name, value: { type?: unknown; fields?: { KEY?: unknown } } | null) => {
    if (value?.type === 'stage_when_key' || value?.type === 'stage_key_pressed') keys.add(String(value.fields?.KEY));
    return value;
  });
  return keys;
}

export class KeyHint {
  private readonly root = element('p', { class: 'stage-hint', hidden: true }, gettext('Click on the stage to play with the keys.'));
  private readonly view: StageView;
  private readonly stage: () => SavedStage;
  private isRunning = false;
  private isNeeded = false;

  constructor(view: StageView, stage: () => SavedStage) {
    this.view = view;
    this.stage = stage;
    view.root.append(this.root);
    for (const type of ['focusin', 'focusout']) document.addEventListener(type, () => setTimeout(() => this.draw()));
  }

  get usesKeys(): boolean {
    return heardKeys(this.stage()).size > 0;
  }

  show(isRunning: boolean): void {
    if (isRunning && !this.isRunning) this.isNeeded = this.usesKeys;
    this.isRunning = isRunning;
    this.draw();
  }

  private draw(): void {
    const isAnswering = this.view.root.contains(document.activeElement);
    this.root.hidden = !this.isRunning || !this.isNeeded || this.view.keys.isHearing || isAnswering;
  }
}
