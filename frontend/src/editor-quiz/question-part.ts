/** What every way of answering gets and gives. */
import type { QuizAnswer, QuizQuestion } from '../shared/contract.ts';

export interface QuestionOptions {
  question: QuizQuestion;
  answer: QuizAnswer | undefined;
  isReadonly: boolean;
  /** Id of the element that asks the question. */
  labelledBy: string;
  change: (answer: QuizAnswer) => void;
}
