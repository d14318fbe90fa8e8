/**
 * Takes memory in small pieces, as much as Scratch needs, and writes into each page of it, since what is only asked for
 * isn't taken. In a worker, so that all of it is free again at the moment when the worker is ended.
 *
 * It stops as soon as a piece can't be had or is slow in coming: then the computer is moving other things to its disk, and
 * more would do harm. Posts one MemoryTrial.
 */
import type { MemoryTrial } from './facts.ts';

const MIB = 1024 * 1024;
const PIECE_MIB = 16;
const MOST_MIB = 256;
const PAGE = 4096;
const ENOUGH_MS = 1_000;

function take(): MemoryTrial {
  const pieces: Uint8Array[] = [];
  let slowest_ms = 0;
  try {
    while (pieces.length * PIECE_MIB < MOST_MIB && slowest_ms < ENOUGH_MS) {
      const begun = performance.now();
      const piece = new Uint8Array(PIECE_MIB * MIB);
      for (let at = 0; at < piece.length; at += PAGE) piece[at] = 1 + (at % 255);
      pieces.push(piece);
      slowest_ms = Math.max(slowest_ms, performance.now() - begun);
    }
  } catch {
    // No more: what there is counts.
  }
  return { got_mib: pieces.length * PIECE_MIB, slowest_ms };
}

postMessage(take());
