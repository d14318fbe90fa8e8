/**
 * Blocks in the toolbox. Blockly says that each of them owns the places where it connects; they aren't to be seen there,
 * and those of a value aren't even made, so a screen reader would be sent to what isn't there.
 */
import * as Blockly from 'blockly/core';

class VillageFlyoutInflater extends Blockly.BlockFlyoutInflater {
  override load(state: object, flyout: Blockly.IFlyout): Blockly.FlyoutItem {
    const item = super.load(state, flyout);
    item.getElement().getFocusableElement().removeAttribute('aria-owns');
    return item;
  }
}

Blockly.registry.register(Blockly.registry.Type.FLYOUT_INFLATER, 'block', VillageFlyoutInflater, true);
