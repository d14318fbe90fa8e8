/** A number in a block, also one that is typed as Romanian writes it: 0,3. Blockly takes commas for marks of thousands. */
import * as Blockly from 'blockly/core';

export class FieldDecimal extends Blockly.FieldNumber {
  static override fromJson(options: Blockly.FieldNumberFromJsonConfig): FieldDecimal {
    return new this(options.value);
  }

  protected override doClassValidation_(value?: unknown): number | null {
    return super.doClassValidation_(typeof value === 'string' ? value.replace(',', '.') : value);
  }
}

Blockly.fieldRegistry.register('field_stage_number', FieldDecimal);
