/** How much memory this browser can have now. What it tells by itself (deviceMemory) is kept from pages on plain http. */
import { staticAddress } from '../shared/static-files.ts';
import type { MemoryTrial } from './facts.ts';

const PATIENCE_MS = 15_000;

/** Rejects when the worker can't be had, breaks, or takes too long. */
export function tryMemory(makeWorker: () => Worker = () => new Worker(staticAddress('js/memory-worker.js'))): Promise<MemoryTrial> {
  const worker = makeWorker();
  return new Promise<MemoryTrial>((resolve, reject) => {
    setTimeout(() => reject(new Error('The memory trial took too long.')), PATIENCE_MS);
    worker.onerror = () => reject(new Error('The memory trial broke.'));
    worker.onmessage = ({ data }: MessageEvent<MemoryTrial>) => resolve(data);
  }).finally(() => worker.terminate());
}
