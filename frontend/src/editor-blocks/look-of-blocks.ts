/**
 * How Blockly looks here: its zelos shapes in the project's colours and font, and its style sheets without a <style>.
 *
 * Blockly writes its rules into <style> elements, which a Content-Security-Policy without 'unsafe-inline' refuses. So
 * its renderer's rules and its common rules are put into constructed style sheets instead, which need no permission.
 */
import * as Blockly from 'blockly/core';

const FONT_FAMILY = '"Cluboteca Text", "Segoe UI", "DejaVu Sans", Verdana, sans-serif';

/** From drawings/PALETTE.md; white text reaches 4.5:1 on each, ink on the yellow and orange ones. */
const COLOURS = {
  start_blocks: ['#f5c044', '#d9952f'],
  move_blocks: ['#2c6594', '#1f4a6e'],
  thing_blocks: ['#b9323c', '#8a2530'],
  loop_blocks: ['#ec9b4b', '#b96c22'],
  branch_blocks: ['#74567f', '#573f60'],
  test_blocks: ['#33704f', '#22523a'],
} as const;

export const theme = Blockly.Theme.defineTheme('village', {
  name: 'village',
  startHats: true,
  blockStyles: Object.fromEntries(
    Object.entries(COLOURS).map(([style, [primary, edge]]) => [
      style,
      { colourPrimary: primary, colourSecondary: edge, colourTertiary: edge, hat: style === 'start_blocks' ? 'cap' : '' },
    ]),
  ),
  fontStyle: { family: FONT_FAMILY, weight: '700', size: 12.5 },
  componentStyles: {
    workspaceBackgroundColour: 'transparent', flyoutBackgroundColour: '#f1e8d4', flyoutOpacity: 1,
    scrollbarColour: '#c9b898', scrollbarOpacity: 0.8, insertionMarkerColour: '#3b2a24', insertionMarkerOpacity: 0.25,
  },
});

const adopted = new Set<string>();

function adopt(rules: string): void {
  if (adopted.has(rules)) return;
  adopted.add(rules);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

class VillageConstants extends Blockly.zelos.ConstantProvider {
  constructor(media: string) {
    super();
    this.FIELD_DROPDOWN_SVG_ARROW_DATAURI = `${media}dropdown-arrow.svg`;
    this.SELECTED_GLOW_COLOUR = '#3b2a24';
  }

  protected override injectCSS_(_root: Document | ShadowRoot, selector: string): void {
    adopt(this.getCSS_(selector).join('\n'));
  }
}

/** Makes the renderer known; gives its name for the `renderer` option. `media` is the address of blockly/, with slash. */
export function registerRenderer(media: string): string {
  class VillageRenderer extends Blockly.zelos.Renderer {
    protected override makeConstants_(): Blockly.zelos.ConstantProvider {
      return new VillageConstants(media);
    }
  }
  Blockly.registry.register(Blockly.registry.Type.RENDERER, 'village', VillageRenderer, true);
  return 'village';
}

/** Runs `inject` so that the common rules, which Blockly prepends to <head> as a <style>, are adopted instead. */
export function withAdoptedStyles<T>(inject: () => T): T {
  const { head } = document;
  head.prepend = (...nodes) => {
    for (const node of nodes) {
      if (node instanceof HTMLStyleElement) adopt(node.textContent ?? '');
      else HTMLHeadElement.prototype.prepend.call(head, node);
    }
  };
  try {
    return inject();
  } finally {
    Reflect.deleteProperty(head, 'prepend');
  }
}

/** Blocks are measured when they are drawn, so the font has to be there first; a slow one is waited for briefly only. */
export async function fontReady(): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, 600));
  await Promise.race([document.fonts?.load(`700 16px ${FONT_FAMILY}`).catch(() => undefined), patience]);
}
