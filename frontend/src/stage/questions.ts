/** Questions that scripts ask: one at a time is seen, the others stand in line. */
import type { Thread } from './thread.ts';
import type { Threads } from './threads.ts';

export interface Question {
  thread: Thread;
  text: string;
  /** It stands in a bubble, which goes away with the answer. */
  isSpoken: boolean;
  number: number;
}

export class Questions {
  list: Question[] = [];
  private readonly threads: Threads;
  private count = 0;

  constructor(threads: Threads) {
    this.threads = threads;
  }

  /** The script sleeps until the answer comes. */
  ask(thread: Thread, text: string): void {
    const { actor } = thread;
    // A script that has begun anew in this turn won't come back for the answer.
    if (thread.isGone) return;
    this.count += 1;
    this.list.push({ thread, text, isSpoken: actor.shown && !actor.isStage, number: this.count });
    thread.leaveFor('outside', Number.POSITIVE_INFINITY);
    this.threads.progress = true;
    if (this.list.length === 1) this.show();
  }

  private show(): void {
    const question = this.list[0];
    if (question?.isSpoken) question.thread.actor.speak('say', question.text);
  }

  /** Takes away the first one and wakes its script. Whether there was one. */
  answered(): boolean {
    const question = this.list.shift();
    if (!question) return false;
    if (question.isSpoken) question.thread.actor.speak('say', '');
    question.thread.wake = this.threads.frame;
    this.show();
    return true;
  }

  /** Takes away those of scripts that were stopped. */
  drop(which: (question: Question) => boolean): void {
    const first = this.list[0];
    this.list = this.list.filter((question) => !which(question));
    if (!first || this.list[0] === first) return;
    if (first.isSpoken) first.thread.actor.speak('say', '');
    this.show();
  }

  clear(): void {
    this.list = [];
  }
}
