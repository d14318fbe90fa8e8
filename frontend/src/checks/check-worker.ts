/**
 * The checks in a worker of the browser: gets a Question, posts its Answer. One file without imports when built, so it
 * starts with one request, in every browser, as a classic worker.
 */
import { answer, type Question } from './answer.ts';

addEventListener('message', (event: MessageEvent<Question>) => postMessage(answer(event.data)));
