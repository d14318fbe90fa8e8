/**
 * A dropdown whose choices come from the project: sprites, costumes, messages, variables… It saves an id and shows the
 * name. An id that is gone stays saved, so that nothing is lost when a thing comes back; it is shown as a dash. Where there
 * is nothing yet to choose from, it says "choose".
 */
import * as Blockly from 'blockly/core';
import { gettext } from '../../shared/i18n.ts';
import type { ChoiceKind } from './block-table.ts';
import { offered, type Option } from './offer.ts';

const NOTHING = '—';
/** Never saved: ids have no colon. */
const NEW_MESSAGE = 'new:message';

interface ChoiceConfig extends Blockly.FieldConfig {
  of: ChoiceKind;
}

export class FieldChoice extends Blockly.FieldDropdown {
  private readonly kind: ChoiceKind;

  constructor({ of }: ChoiceConfig) {
    super(Blockly.Field.SKIP_SETUP);
    this.kind = of;
    this.setOptions(() => this.choices());
  }

  static override fromJson(config: Blockly.FieldDropdownFromJsonConfig): FieldChoice {
    return new this(config as unknown as ChoiceConfig);
  }

  /** Something was renamed, added or removed. */
  refresh(): void {
    const before = this.getText();
    this.doValueUpdate_(this.getValue() ?? '');
    if (this.getText() !== before) this.forceRerender();
  }

  /** Never from Blockly's cache: the project may have changed since. */
  override getOptions(): Blockly.MenuOption[] {
    return super.getOptions(false);
  }

  protected override doClassValidation_(value?: string): string | null {
    return typeof value === 'string' ? value : null;
  }

  protected override onItemSelected_(menu: Blockly.Menu, item: Blockly.MenuItem): void {
    if (item.getValue() !== NEW_MESSAGE) return super.onItemSelected_(menu, item);
    void offered().makeMessage().then((id) => {
      const block = this.getSourceBlock();
      if (!block || block.isDeadOrDying()) return;
      if (id !== null) this.setValue(id);
      // The dialog has taken it from here.
      Blockly.getFocusManager().focusNode(this);
    });
  }

  private choices(): Option[] {
    const options = offered().options(this.kind);
    const value = this.getValue();
    const isThere = value === null || options.some(([, id]) => id === value);
    // What is chosen stands in the list even when it is gone, so that field and list agree.
    const known: Option[] = isThere ? options : [[value === '' ? gettext('choose') : NOTHING, value], ...options];
    const offeredNow: Option[] = known.length > 0 ? known : [[gettext('choose'), '']];
    return this.kind === 'message' ? [...offeredNow, [gettext('New message…'), NEW_MESSAGE]] : offeredNow;
  }
}

Blockly.fieldRegistry.register('field_stage_choice', FieldChoice);

/** Shows names as they are now, in all fields of a workspace. */
export function refreshChoices(workspace: Blockly.Workspace): void {
  for (const block of workspace.getAllBlocks(false)) {
    for (const field of block.getFields()) {
      if (field instanceof FieldChoice) field.refresh();
    }
  }
}
