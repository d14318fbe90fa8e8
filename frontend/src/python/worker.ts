/**
 * Python in a worker of the sandbox, behind Brython, which stands in front of this in the same file. Each `{n, request}`
 * is answered once, in order, by `{n, response}`.
 */
import library from 'python-library:';
import { answerPython } from '../checks/python/answer.ts';
import { getBrython } from './brython.ts';
import { Desk } from './desk.ts';

interface Envelope {
  n: number;
  request: unknown;
}

const b = getBrython();
const desk = new Desk(b, library, (question, known) => answerPython(b, known, question), () => performance.now());
// What a program writes to the browser's own log is for nobody, and slow.
Object.assign(console, { log: () => undefined, info: () => undefined, debug: () => undefined });

addEventListener('message', ({ data }: MessageEvent<Envelope>) => {
  postMessage({ n: data.n, response: desk.answer(data.request) });
});
