/**
 * A block with a mouth that is dropped into a script takes what follows into its mouth, as in Scratch: Blockly would put
 * the rest below it, and offer no place at all to one that nothing can follow, such as `forever`.
 */
import * as Blockly from 'blockly/core';

/** The block's first mouth, if there is nothing in it yet. */
function emptyMouth(block: Blockly.Block): Blockly.Connection | null {
  const mouth = block.inputList.find(({ type }) => type === Blockly.inputs.inputTypes.STATEMENT)?.connection ?? null;
  return mouth && !mouth.isConnected() ? mouth : null;
}

export class WrappingChecker extends Blockly.ConnectionChecker {
  override doDragChecks(dragged: Blockly.RenderedConnection, place: Blockly.RenderedConnection, distance: number): boolean {
    if (super.doDragChecks(dragged, place, distance)) return true;
    const rest = place.targetBlock();
    return place.type === Blockly.ConnectionType.NEXT_STATEMENT && rest !== null && rest.isMovable() && !rest.isInsertionMarker()
      && !place.getSourceBlock().isInsertionMarker() && !Blockly.common.draggingConnections.includes(place)
      && emptyMouth(dragged.getSourceBlock()) !== null && dragged.distanceFrom(place) <= distance;
  }
}

interface Shown {
  markerConn: Blockly.RenderedConnection | null;
  staticConn: Blockly.RenderedConnection | null;
}

/** While a block is in the air, its shadow is where it would be; it gives back what it has wrapped. */
export class WrappingPreviewer extends Blockly.InsertionMarkerPreviewer {
  override hidePreview(): void {
    const { markerConn, staticConn } = this as unknown as Shown;
    const mouth = markerConn?.getSourceBlock().inputList.find(({ type }) => type === Blockly.inputs.inputTypes.STATEMENT)?.connection;
    const rest = mouth?.targetConnection;
    if (!staticConn || !rest || rest.getSourceBlock().isInsertionMarker()) return super.hidePreview();
    Blockly.Events.disable();
    try {
      rest.disconnect();
      super.hidePreview();
      staticConn.connect(rest);
    } finally {
      Blockly.Events.enable();
    }
  }
}

const ORPHANS = Blockly.Connection.getConnectionForOrphanedConnection.bind(Blockly.Connection);

/** Of all Blockly on the page; a page shows one world. */
export function wrapWhatFollows(): void {
  Blockly.Connection.getConnectionForOrphanedConnection = (block, orphan) => {
    const mouth = orphan.type === Blockly.ConnectionType.PREVIOUS_STATEMENT ? emptyMouth(block) : null;
    return mouth ?? ORPHANS(block, orphan);
  };
}
