/** Answers of a quiz: read from what was saved, whatever that is, and asked whether they are answers at all. */
import type { QuizAnswer, QuizPart, QuizQuestion } from '../shared/contract.ts';
import { isRecord, own } from '../sheet/sheet-editor.ts';

/** Longer ones the server doesn't read. */
export const MOST_SIGNS = 200;

/** What of the saved answers belongs to these questions; the rest is left out. */
export function readAnswers(questions: readonly QuizQuestion[], saved: unknown): Map<string, QuizAnswer> {
  const answers = new Map<string, QuizAnswer>();
  for (const question of questions) {
    const answer = readAnswer(question, own(saved, question.id));
    if (answer !== null) answers.set(question.id, answer);
  }
  return answers;
}

function readAnswer(question: QuizQuestion, saved: unknown): QuizAnswer | null {
  const { kind, options = [], items = [], left = [], right = [] } = question;
  if (kind === 'short') return typeof saved === 'string' ? saved.slice(0, MOST_SIGNS) : null;
  if (kind === 'single') return typeof saved === 'string' && has(options, saved) ? saved : null;
  if (kind === 'multiple') return Array.isArray(saved) ? options.filter(({ id }) => saved.includes(id)).map(({ id }) => id) : null;
  if (kind === 'order') return isWholeOrder(items, saved) ? [...saved] : null;
  if (!isRecord(saved)) return null;
  const pairs = left.map(({ id }) => [id, own(saved, id)] as const);
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string' && has(right, pair[1])));
}

/** Whether everything that the question asks for is there. */
export function isAnswered(question: QuizQuestion, answer: QuizAnswer | undefined): boolean {
  if (answer === undefined) return false;
  if (typeof answer === 'string') return answer.trim() !== '';
  if (Array.isArray(answer)) return answer.length > 0;
  return Object.keys(answer).length === (question.left ?? []).length;
}

function has(parts: readonly QuizPart[], id: string): boolean {
  return parts.some((part) => part.id === id);
}

function isWholeOrder(items: readonly QuizPart[], saved: unknown): saved is string[] {
  return Array.isArray(saved) && saved.length === items.length && items.every(({ id }) => saved.includes(id));
}
