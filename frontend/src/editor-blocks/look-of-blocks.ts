/**
 * How Blockly looks here: its zelos shapes in the project's colours and font, and its style sheets without a <style>.
 *
 * Blockly writes its rules into <style> elements, which a Content-Security-Policy without 'unsafe-inline' refuses. So
 * its renderer's rules and its common rules are put into constructed style sheets instead, which need no permission.
 */
import * as Blockly from 'blockly/core';

const FONT_FAMILY = '"Cluboteca Text", "Segoe UI", "DejaVu Sans", Verdana, sans-serif';

/**
 * colours: of each block style, the block's own and its darker edge, which is also that of fields within it.
 * hats: the styles whose blocks begin a program and have a round top.
 */
export function makeTheme(name: string, colours: Readonly<Record<string, readonly [string, string]>>, hats: readonly string[]): Blockly.Theme {
  return Blockly.Theme.defineTheme(name, {
    name,
    startHats: true,
    blockStyles: Object.fromEntries(
      Object.entries(colours).map(([style, [primary, edge]]) => [
        style,
        { colourPrimary: primary, colourSecondary: edge, colourTertiary: edge, hat: hats.includes(style) ? 'cap' : '' },
      ]),
    ),
    fontStyle: { family: FONT_FAMILY, weight: '700', size: 12.5 },
    componentStyles: {
      workspaceBackgroundColour: 'transparent', toolboxBackgroundColour: '#f1e8d4', flyoutBackgroundColour: '#f1e8d4', flyoutOpacity: 1,
      scrollbarColour: '#c9b898', scrollbarOpacity: 0.8, insertionMarkerColour: '#3b2a24', insertionMarkerOpacity: 0.25,
    },
  });
}

const adopted = new Set<string>();

function adopt(rules: string): void {
  if (adopted.has(rules)) return;
  adopted.add(rules);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

class VillageConstants extends Blockly.zelos.ConstantProvider {
  constructor(arrow: string) {
    super();
    this.FIELD_DROPDOWN_SVG_ARROW_DATAURI = arrow;
    this.SELECTED_GLOW_COLOUR = '#3b2a24';
  }

  protected override injectCSS_(_root: Document | ShadowRoot, selector: string): void {
    adopt(this.getCSS_(selector).join('\n'));
  }
}

/** Makes the renderer known; gives its name for the `renderer` option. `arrow` is the address of a dropdown's arrow. */
export function registerRenderer(arrow: string): string {
  class VillageRenderer extends Blockly.zelos.Renderer {
    protected override makeConstants_(): Blockly.zelos.ConstantProvider {
      return new VillageConstants(arrow);
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
