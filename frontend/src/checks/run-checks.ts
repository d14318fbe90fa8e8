/**
 * The checks for Node: `node run-checks.mjs [LIBRARY] < items.json > judgements.json`.
 *
 * stdin: a JSON list `[{"id": any, "activity": {"world", "checks"}, "work"}]`. stdout: a JSON list in the same order,
 * `{"id", "results": [{"id", "passed"}], "run": {facts}}` for each, or `{"id", "results": [], "run": null, "error":
 * {"code", "message"}}` where the work or the activity can't be read (code: that of UnreadableProgram, or
 * `bad_activity`). Exit 0 when every item was answered; 2, with a line on stderr, when stdin isn't such a list, or when
 * the stage's library is missing. LIBRARY: its folder; absent, the one beside the folder of this file.
 *
 * With `"trace": true` in an item of the stage its answer has `trace` as well: by check, what was seen, in plain words.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { answer, type Answer, type Question } from './answer.ts';
import { Library } from './library-assets.ts';
import { answerStage } from './stage/answer.ts';
import type { StageAnswer, StageQuestion } from './stage/question.ts';

type Item = { id: unknown } & (Question | Omit<StageQuestion, 'assets'>);

let library: Library | null = null;

function answerItem(item: Item): Answer | StageAnswer {
  if (!isOfStage(item)) return answer(item as Question);
  library ??= new Library(process.argv[2] ?? fileURLToPath(new URL(/* @vite-ignore */ '../library', import.meta.url)));
  return answerStage({ ...item, assets: library.assetsOf(item.work) });
}

function isOfStage(item: Item): item is Item & Omit<StageQuestion, 'assets'> {
  const activity = item.activity as Question['activity'] | StageQuestion['activity'] | null | undefined;
  return activity?.world?.kind === 'stage';
}

function readItems(): Item[] {
  let items: unknown;
  try {
    items = JSON.parse(readFileSync(0, 'utf8'));
  } catch (error) {
    throw new Error(`stdin is not JSON: ${String(error)}`, { cause: error });
  }
  if (!Array.isArray(items) || items.some((item) => typeof item !== 'object' || item === null)) {
    throw new Error('stdin must be a list of objects.');
  }
  return items as Item[];
}

try {
  const answers = readItems().map((item) => ({ id: item.id, ...answerItem(item) }));
  process.stdout.write(JSON.stringify(answers));
} catch (error) {
  console.error(`run-checks: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
