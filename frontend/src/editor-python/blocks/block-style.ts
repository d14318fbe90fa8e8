/** The style sheet of the blocks, which only pages with blocks link. Before our own, so that ours still has the last word. */
import { staticAddress } from '../../shared/static-files.ts';

let ready: Promise<void> | null = null;

/** Resolves also where there is none to be had: at home all styles stand in the page. */
export function styleReady(): Promise<void> {
  ready ??= new Promise((resolve) => {
    const own = document.querySelector('link[href*="editor-python"]');
    if (!own) return resolve();
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = staticAddress('css/editor-blocks.css');
    link.onload = () => resolve();
    link.onerror = () => resolve();
    own.before(link);
  });
  return ready;
}
