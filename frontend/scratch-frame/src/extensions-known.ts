/**
 * The extensions whose blocks the editor can show. Each comes with the first project or child that asks for it. Those
 * that can't work in a library aren't offered (extensions-offered.tsx), but a project that has them opens and is saved
 * as it is.
 *
 * Scratch makes an extension at once from a function in `known`, so bringExtension() has to have resolved before.
 */
export const known: Record<string, () => unknown> = {};

const BRING: Record<string, () => Promise<{ default: unknown }>> = {
  pen: () => import('@vm/extensions/scratch3_pen/index.js'),
  music: () => import('@vm/extensions/scratch3_music/index.js'),
  makeymakey: () => import('@vm/extensions/scratch3_makeymakey/index.js'),
};

const RARE = ['wedo2', 'microbit', 'text2speech', 'translate', 'videoSensing', 'ev3', 'boost', 'gdxfor', 'faceSensing'];

for (const id of RARE) {
  BRING[id] = async () => {
    const { rare } = await import('./extensions-rare.ts');
    return { default: rare[id] };
  };
}

/** False for an extension that nobody knows. */
export async function bringExtension(id: string): Promise<boolean> {
  const bring = BRING[id];
  if (!bring) return false;
  const { default: extension } = await bring();
  known[id] = () => extension;
  return true;
}
