/** A small line icon inside a block. Drawn as SVG of its own, since an image would be one more request for each. */
import * as Blockly from 'blockly/core';

const SIZE = 24;

interface IconConfig extends Blockly.FieldLabelConfig {
  /** SVG text for a 24 by 24 box, as `import x from 'icon:x'` gives it. */
  icon: string;
  /** What a screen reader says in its place; nothing when the words beside it say it already. */
  label?: string;
}

/** A label by kind, so that it stands at a block's edge as words do, not behind the notch as inputs do. */
export class FieldIcon extends Blockly.FieldLabel {
  override SERIALIZABLE = false;
  private readonly icon: string;
  private readonly label: string;

  constructor({ icon, label = '' }: IconConfig) {
    super(Blockly.Field.SKIP_SETUP);
    this.icon = icon;
    this.label = label;
    this.size_ = new Blockly.utils.Size(SIZE, SIZE);
  }

  static override fromJson(options: Blockly.FieldLabelFromJsonConfig): FieldIcon {
    return new this(options as unknown as IconConfig);
  }

  override initView(): void {
    if (!this.fieldGroup_) return;
    this.fieldGroup_.classList.add('village-block-icon');
    this.fieldGroup_.innerHTML = this.icon;
    this.fieldGroup_.setAttribute('aria-hidden', 'true');
  }

  protected override render_(): void {}

  protected override updateSize_(): void {}

  /** Labels are joined when they are read out; this one is mostly silent. */
  override isLabelField(): boolean {
    return false;
  }

  override computeAriaLabel(): string {
    return this.label;
  }
}

Blockly.fieldRegistry.register('field_village_icon', FieldIcon);
