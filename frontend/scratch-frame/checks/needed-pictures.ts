/** Which files of a project have to be drawn before it can be played. */
import type { Picture } from './picture.ts';

/** Only those who ask for colours see the backdrop and what the pen has left. */
const COLOUR = /"opcode":"sensing_(?:touchingcolor|coloristouchingcolor)"/;

/** text: of project.json, without spaces. */
export function asksForColours(text: string): boolean {
  return COLOUR.test(text);
}

const MAX_PICTURES = 500;

/** File names of costumes, each once; of an unreadable project none. */
export function neededPictures(project: unknown): string[] {
  const targets = (project as { targets?: unknown } | null)?.targets;
  if (!Array.isArray(targets)) return [];
  const isColourful = asksForColours(JSON.stringify(targets));
  const names = targets.flatMap((target: { isStage?: unknown; costumes?: unknown } | null) => {
    if (!target || !Array.isArray(target.costumes) || (target.isStage === true && !isColourful)) return [];
    return target.costumes.map(fileOf);
  });
  return [...new Set(names)].filter((name) => name !== '').slice(0, MAX_PICTURES);
}

function fileOf(costume: { md5ext?: unknown; assetId?: unknown; dataFormat?: unknown } | null): string {
  if (typeof costume?.md5ext === 'string') return costume.md5ext;
  return typeof costume?.assetId === 'string' && typeof costume.dataFormat === 'string' ? `${costume.assetId}.${costume.dataFormat}` : '';
}

/** A vector as it is drawn: as large as its own size, whatever its first line says about the page around it. */
export function normalSvg(svg: string, { x, y, width, height }: Picture['own']): string {
  const sized = `width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}"`;
  return svg.replace(/<svg\b([^>]*?)(\/?)>/i, (_, attributes: string, end: string) => {
    const others = attributes.replace(/\s(?:width|height|viewBox|preserveAspectRatio)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
    return `<svg${others} ${sized}${end}>`;
  });
}
