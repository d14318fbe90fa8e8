/**
 * The engine in a worker of the sandbox. Each `{n, request}` is answered once, in order, by `{n, response}`; a request
 * that can't be done is answered by `failed`. Nothing that a project does makes it post anything else.
 */
import { answerStage } from '../checks/stage/answer.ts';
import { Desk } from './desk.ts';

interface Envelope {
  n: number;
  request: unknown;
}

const desk = new Desk(answerStage as (question: unknown) => unknown);

addEventListener('message', ({ data }: MessageEvent<Envelope>) => {
  postMessage({ n: data.n, response: desk.answer(data.request) });
});
