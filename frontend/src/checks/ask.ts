/**
 * Asks the checks from a page: in a worker, so that the page never stands still, with a time limit, so that an answer
 * always comes. Where there is no worker (it couldn't start, or didn't answer in time) the page does it itself: the
 * engine's own limit keeps that short.
 */
import { answer, type Answer, type Question } from './answer.ts';

const TIME_LIMIT_MS = 1_500;

export function ask(question: Question, workerUrl: URL): Promise<Answer> {
  return new Promise((resolve) => {
    let worker: Worker | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isDone = false;
    const finish = (result: () => Answer) => {
      if (isDone) return;
      isDone = true;
      clearTimeout(timer);
      worker?.terminate();
      resolve(result());
    };
    const byItself = () => finish(() => answer(question));
    try {
      worker = new Worker(workerUrl);
      worker.onmessage = (event: MessageEvent<Answer>) => finish(() => event.data);
      worker.onerror = byItself;
      worker.postMessage(question);
      timer = setTimeout(byItself, TIME_LIMIT_MS);
    } catch {
      byItself();
    }
  });
}
