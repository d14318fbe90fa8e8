/** Nothing here finds faces in pictures of a camera; the blocks that would ask are kept. Stands for the package and for its package.json. */
export const SupportedModels = { MediaPipeFaceDetector: 'MediaPipeFaceDetector' };

export async function createDetector(): Promise<{ estimateFaces(): Promise<never[]> }> {
  return { estimateFaces: async () => [] };
}

/** Of the package that isn't there. */
export const version = '0';
