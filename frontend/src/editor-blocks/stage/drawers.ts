/**
 * How the drawers of the toolbox stand: where there is room, one is always open beside the scripts; else they open over the
 * scripts and give way as soon as a block is taken out.
 */
import * as Blockly from 'blockly/core';

/** Below this width an open drawer would leave the scripts too little. */
const ROOMY_PX = 860;

function partsOf(workspace: Blockly.WorkspaceSvg): { toolbox: Blockly.Toolbox | null; flyout: Blockly.Flyout | null } {
  const toolbox = workspace.getToolbox() as Blockly.Toolbox | null;
  return { toolbox, flyout: (toolbox?.getFlyout() ?? null) as Blockly.Flyout | null };
}

/** A second press on a drawer that is to stay open would close it. */
export function keepDrawerOpen(workspace: Blockly.WorkspaceSvg): void {
  workspace.addChangeListener((event) => {
    if (event.type !== Blockly.Events.TOOLBOX_ITEM_SELECT) return;
    const { toolbox, flyout } = partsOf(workspace);
    if (toolbox && flyout && !flyout.autoClose && !toolbox.getSelectedItem()) toolbox.selectItemByPosition(0);
  });
}

/** To be called when the width has changed. The first drawer is opened where one is to stay open. */
export function arrangeDrawers(workspace: Blockly.WorkspaceSvg, widthPx: number): void {
  const { toolbox, flyout } = partsOf(workspace);
  const staysOpen = widthPx >= ROOMY_PX;
  if (!toolbox || !flyout || flyout.autoClose === !staysOpen) return;
  flyout.setAutoClose(!staysOpen);
  workspace.getInjectionDiv().closest('.stage-room')?.classList.toggle('stage-drawer-stays', staysOpen);
  if (!staysOpen) toolbox.clearSelection();
  else if (!toolbox.getSelectedItem()) toolbox.selectItemByPosition(0);
  Blockly.svgResize(workspace);
  workspace.scroll(0, 0);
}

const SMALLEST = 0.6;

/** Draws its blocks smaller where the longest would be cut off at the edge of the room. */
export class DrawerFlyout extends Blockly.VerticalFlyout {
  /** Asked for before it is set. */
  private shrunk: number | undefined;

  override getFlyoutScale(): number {
    return super.getFlyoutScale() * (this.shrunk ?? 1);
  }

  protected override reflowInternal_(): void {
    this.shrunk = 1;
    super.reflowInternal_();
    const room = this.targetWorkspace.getMetricsManager().getSvgMetrics().width - (this.targetWorkspace.getToolbox()?.getWidth() ?? 0);
    if (this.getWidth() <= room || room <= 0) return;
    this.shrunk = Math.max(SMALLEST, room / this.getWidth());
    super.reflowInternal_();
  }
}
