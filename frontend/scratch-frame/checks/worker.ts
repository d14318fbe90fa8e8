/**
 * The checks of Scratch projects in a worker of the sandbox: gets a question with the pictures of the costumes, posts its
 * answer. One file without imports when built, so it starts with one request, in every browser, as a classic worker.
 */
import type { Answer, Question } from '../../src/sandbox/messages.ts';
import { answerScratch } from './answer.ts';
import type { Assets } from './machine.ts';
import type { ScratchAnswer, ScratchQuestion } from './question.ts';

export type CheckRequest = { question: ScratchQuestion; assets: Assets };

addEventListener('message', ({ data }: MessageEvent<Question<CheckRequest>>) => {
  const response = answerScratch(data.request.question, data.request.assets);
  postMessage({ n: data.n, response } satisfies Answer<ScratchAnswer>);
});
