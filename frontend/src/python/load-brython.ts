/** Brython in Node, for tests and for building the library; in the browser it stands in front of the worker's own code. */
import { runInThisContext } from 'node:vm';
import { readBrython } from './brython-text.ts';
import { getBrython, type Brython } from './brython.ts';

export function loadBrython(): Brython {
  const world = globalThis as Record<string, unknown>;
  if (world['__BRYTHON__']) return getBrython();
  const { process: node } = globalThis;
  // It looks around where it runs: this is what a worker has.
  class WorkerNavigator {}
  const given: Record<string, unknown> = {
    self: globalThis, WorkerNavigator, WorkerGlobalScope: class {}, importScripts: () => undefined, addEventListener: () => undefined,
    location: { href: 'https://club.local/python', origin: 'https://club.local', pathname: '/python' },
  };
  const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  Object.assign(world, given);
  Object.defineProperty(globalThis, 'navigator', { value: new WorkerNavigator(), configurable: true });
  delete world['process'];
  try {
    runInThisContext(`${readBrython()}\n;globalThis.__BRYTHON__ = __BRYTHON__;`);
  } finally {
    world['process'] = node;
    for (const name of Object.keys(given)) if (name !== 'self' && name !== 'location') delete world[name];
    if (before) Object.defineProperty(globalThis, 'navigator', before);
  }
  return getBrython();
}
