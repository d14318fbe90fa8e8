/** A frame like this one may not save files, so the page does. */
import { giveFile } from '../page.ts';

export default function downloadBlob(name: string, blob: Blob): void {
  void giveFile(name, blob);
}
