/** Small pictures of what is seen, for the list of versions. */

export const PICTURE_WIDTH = 240;
export const PICTURE_HEIGHT = 180;

/** Fits a picture into the middle of a small one. ground: the colour around it. */
export function smallPicture(source: CanvasImageSource, width: number, height: number, ground: string): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = PICTURE_WIDTH;
  canvas.height = PICTURE_HEIGHT;
  const pen = canvas.getContext('2d');
  if (!pen || width === 0 || height === 0) return Promise.resolve(null);
  pen.fillStyle = ground;
  pen.fillRect(0, 0, PICTURE_WIDTH, PICTURE_HEIGHT);
  const scale = Math.min(PICTURE_WIDTH / width, PICTURE_HEIGHT / height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(source, (PICTURE_WIDTH - width * scale) / 2, (PICTURE_HEIGHT - height * scale) / 2, width * scale, height * scale);
  // WebP is smaller, but a browser that can't write it gives PNG by itself.
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/webp', 0.85));
}

/** Loads an image; rejects when it can't be shown. */
export function loadImage(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  return image.decode().then(() => image);
}
