/** A colour in a block, chosen from a palette: a grid of buttons, so that the keyboard and a finger can choose too. */
import * as Blockly from 'blockly/core';
import { gettext } from '../../shared/i18n.ts';
import { element } from '../elements.ts';

/** Rows of six, from light to dark: the drawings' palette first, then what children ask for. */
const PALETTE: readonly string[] = [
  '#ffffff', '#fbe9bd', '#f8e1d8', '#e1edcf', '#cfe6ee', '#e7d7f0',
  '#f5c044', '#ec9b4b', '#f28b82', '#a2c266', '#7fc3de', '#c08bd6',
  '#ffd400', '#f26b1d', '#e0303e', '#2f9e44', '#1c7ed6', '#9c36b5',
  '#8a6d1c', '#a8323c', '#c2406b', '#2f6744', '#2c5c85', '#5a3794',
  '#000000', '#3b2a24', '#685248', '#8b7660', '#b4a48c', '#ddd0b8',
];
const COLUMNS = 6;
const SIZE = new Blockly.utils.Size(28, 20);
const COLOUR = /^#[0-9a-f]{6}$/;

/** Blockly's own types take a field of anything where ours is one of text. */
type AnyField = Blockly.Field<unknown>;

export class FieldColour extends Blockly.Field<string> {
  override SERIALIZABLE = true;
  override EDITABLE = true;

  constructor(value = '#a8323c') {
    super(Blockly.Field.SKIP_SETUP);
    this.setValue(value);
  }

  static override fromJson(): FieldColour {
    return new this();
  }

  override initView(): void {
    this.size_ = SIZE;
    this.createBorderRect_();
    this.getBorderRect().style.fillOpacity = '1';
    this.getBorderRect().setAttribute('stroke', '#fff');
    if (this.isFullBlockField()) this.clickTarget_ = (this.getSourceBlock() as Blockly.BlockSvg).getSvgRoot();
  }

  override isFullBlockField(): boolean {
    return this.getSourceBlock()?.isSimpleReporter() === true;
  }

  override applyColour(): void {
    const block = this.getSourceBlock() as Blockly.BlockSvg | null;
    if (!block || !this.fieldGroup_ || !this.borderRect_) return;
    if (this.isFullBlockField()) {
      this.borderRect_.style.display = 'none';
      block.pathObject.svgPath.setAttribute('fill', this.getValue() ?? '');
      block.pathObject.svgPath.setAttribute('stroke', '#fff');
    } else {
      this.borderRect_.style.fill = this.getValue() ?? '';
    }
  }

  override getText(): string {
    return this.getValue() ?? '';
  }

  override getAriaTypeName(): string {
    return gettext('Colour');
  }

  protected override render_(): void {
    this.size_ = SIZE;
    this.positionBorderRect_();
    this.applyColour();
  }

  protected override doClassValidation_(value?: unknown): string | null {
    return typeof value === 'string' && COLOUR.test(value.toLowerCase()) ? value.toLowerCase() : null;
  }

  protected override doValueUpdate_(value: string): void {
    super.doValueUpdate_(value);
    this.applyColour();
  }

  protected override showEditor_(): void {
    const chosen = this.getValue();
    const buttons = PALETTE.map((colour) => {
      const button = element('button', { type: 'button', class: 'stage-swatch', 'aria-label': colour, 'aria-pressed': String(colour === chosen), title: colour });
      button.style.backgroundColor = colour;
      button.addEventListener('click', () => {
        this.setValue(colour);
        Blockly.DropDownDiv.hideIfOwner(this as unknown as AnyField);
      });
      return button;
    });
    const grid = element('div', { class: 'stage-swatches', role: 'group', 'aria-label': gettext('Colour') }, ...buttons);
    grid.addEventListener('keydown', (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -COLUMNS, ArrowDown: COLUMNS }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step]?.focus();
    });
    Blockly.DropDownDiv.clearContent();
    Blockly.DropDownDiv.getContentDiv().append(grid);
    Blockly.DropDownDiv.setColour('#fffdf8', '#8b7660');
    Blockly.DropDownDiv.showPositionedByField(this as unknown as AnyField);
    (buttons.find((button) => button.getAttribute('aria-pressed') === 'true') ?? buttons[0])?.focus();
  }
}

Blockly.fieldRegistry.register('field_stage_colour', FieldColour);
