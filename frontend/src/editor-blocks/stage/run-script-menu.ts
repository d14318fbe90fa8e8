/** "Run this script" in the menu of a block, for whoever has no mouse to tap on it. */
import * as Blockly from 'blockly/core';
import { gettext } from '../../shared/i18n.ts';

/** Type of the event that the workspace hears. */
export const RUN_SCRIPT = 'stage_run_script';

class RunScript extends Blockly.Events.UiBase {
  override type = RUN_SCRIPT;
  readonly blockId: string;

  constructor(block: Blockly.BlockSvg) {
    super(block.workspace.id);
    this.blockId = block.id;
  }
}

export function registerRunScript(): void {
  const { registry } = Blockly.ContextMenuRegistry;
  if (registry.getItem(RUN_SCRIPT)) return;
  registry.register({
    id: RUN_SCRIPT,
    weight: 0,
    scopeType: Blockly.ContextMenuRegistry.ScopeType.BLOCK,
    displayText: () => gettext('Run this script'),
    preconditionFn: ({ block }) => (block && !block.isInFlyout && block.type.startsWith('stage_') ? 'enabled' : 'hidden'),
    callback: ({ block }) => {
      if (block) Blockly.Events.fire(new RunScript(block));
    },
  });
}
