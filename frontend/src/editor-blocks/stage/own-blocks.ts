/**
 * The child's own blocks: `define` (the hat), `call`, and the parameters that stand inside the definition. What they look
 * like is written in the project (`OwnBlock`), so they know only an id and are drawn anew when the project changes.
 */
import * as Blockly from 'blockly/core';
import { offered } from './offer.ts';

export const DEFINE = 'stage_define';
export const CALL = 'stage_call';
export const PARAMETER = 'stage_parameter';
export const PARAMETER_IS = 'stage_parameter_is';

const STYLE = 'own_blocks_blocks';
const GONE = '—';

interface OwnState {
  own: string;
}

interface Shaped extends Blockly.Block {
  own: string;
  shape(): void;
}

/** Shows a parameter's name, saves its id. */
class FieldParameter extends Blockly.FieldLabel {
  override SERIALIZABLE = true;
  private id: string;

  constructor(id = '') {
    super(Blockly.Field.SKIP_SETUP);
    this.id = id;
    this.setValue(id);
  }

  static override fromJson(): FieldParameter {
    return new this();
  }

  override saveState(): string {
    return this.id;
  }

  override loadState(state: unknown): void {
    this.id = typeof state === 'string' ? state : '';
    this.refresh();
  }

  refresh(): void {
    this.setValue(offered().parameter(this.id)?.name ?? GONE);
  }
}

Blockly.fieldRegistry.register('field_stage_parameter', FieldParameter);

const shaping = {
  own: '',
  saveExtraState(this: Shaped): OwnState {
    return { own: this.own };
  },
  loadExtraState(this: Shaped, state: unknown): void {
    const { own } = (state ?? {}) as Partial<OwnState>;
    this.own = typeof own === 'string' ? own : '';
    this.shape();
  },
};

function defineDefinition(template: string): void {
  const [before = '', after = ''] = template.split('{NAME}');
  Blockly.Blocks[DEFINE] = {
    ...shaping,
    init(this: Shaped): void {
      this.setStyle(STYLE);
      this.setNextStatement(true);
      this.setInputsInline(true);
    },
    shape(this: Shaped): void {
      const own = offered().own(this.own);
      if (this.getInput('NAME')) this.removeInput('NAME');
      const input = this.appendDummyInput('NAME').appendField(`${before}${own?.name ?? GONE}${after}`.trim());
      for (const { name, kind } of own?.parameters ?? []) {
        input.appendField(new Blockly.FieldLabel(kind === 'condition' ? `‹${name}›` : `(${name})`, 'stage-parameter'));
      }
    },
  };
}

function defineCall(): void {
  Blockly.Blocks[CALL] = {
    ...shaping,
    init(this: Shaped): void {
      this.setStyle(STYLE);
      this.setPreviousStatement(true);
      this.setNextStatement(true);
      this.setInputsInline(true);
    },
    shape(this: Shaped): void {
      const own = offered().own(this.own);
      if (this.getInput('own:name')) this.removeInput('own:name');
      this.appendDummyInput('own:name').appendField(own?.name ?? GONE);
      const wanted = own?.parameters ?? [];
      for (const { name } of [...this.inputList]) {
        if (name !== 'own:name' && !wanted.some(({ id }) => id === name)) this.removeInput(name);
      }
      for (const { id, kind } of wanted) {
        const isThere = this.getInput(id);
        if (isThere) this.moveInputBefore(id, null);
        else this.appendValueInput(id).setCheck(kind === 'condition' ? 'Boolean' : null);
        if (!isThere && kind === 'value') this.getInput(id)?.connection?.setShadowState({ type: 'stage_text', fields: { TEXT: '' } });
      }
    },
  };
}

/** define: the words of the hat, with {NAME}. */
export function defineOwnBlocks(define: string): void {
  defineDefinition(define);
  defineCall();
  for (const [type, output] of [[PARAMETER, 'Value'], [PARAMETER_IS, 'Boolean']] as const) {
    delete Blockly.Blocks[type];
    Blockly.common.defineBlocksWithJsonArray([{
      type, style: STYLE, output, message0: '%1', args0: [{ type: 'field_stage_parameter', name: 'PARAMETER' }],
    }]);
  }
}

/** Draws all of them as the project has them now. */
export function reshapeOwnBlocks(workspace: Blockly.Workspace): void {
  for (const block of workspace.getAllBlocks(false)) {
    if (block.type === DEFINE || block.type === CALL) (block as Shaped).shape();
    const field = block.getField('PARAMETER');
    if (field instanceof FieldParameter) field.refresh();
  }
}

export function ownOf(block: Blockly.Block): string | null {
  return block.type === DEFINE || block.type === CALL ? (block as Shaped).own : null;
}
