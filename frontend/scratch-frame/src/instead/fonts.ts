/**
 * The seven fonts of Scratch's texts: 1 MB, which most projects never need. So they come on their own, when a drawing
 * with a text is opened or drawn.
 *
 * Scratch asks for them at once and uses what it gets, so bringFonts() has to have resolved before such a drawing is
 * given to it.
 */
const fonts: Record<string, string> = {};
let coming: Promise<void> | null = null;

export default function getFonts(): Record<string, string> {
  return fonts;
}

export function bringFonts(): Promise<void> {
  coming ??= bring();
  coming.catch(() => {
    coming = null;
  });
  return coming;
}

/** Whether a drawing has texts. */
export function needsFonts(svg: string): boolean {
  return /<text|font-family/.test(svg);
}

async function bring(): Promise<void> {
  const { FONTS } = await import('../font-files.ts');
  const sheet = document.createElement('style');
  sheet.textContent = Object.values(FONTS).join('');
  document.head.append(sheet);
  await Promise.all([...document.fonts].map((font) => font.load().catch(() => undefined)));
  Object.assign(fonts, FONTS);
}
