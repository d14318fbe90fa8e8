/**
 * The checks for Node: `node run-checks.mjs < items.json > judgements.json`.
 *
 * stdin: a JSON list `[{"id": any, "activity": {"world", "checks"}, "work"}]`. stdout: a JSON list in the same order,
 * `{"id", "results": [{"id", "passed"}], "run": {facts}}` for each, or `{"id", "results": [], "run": null, "error":
 * {"code", "message"}}` where the work or the activity can't be read (code: that of UnreadableProgram, or
 * `bad_activity`). Exit 0 when every item was answered; 2, with a line on stderr, when stdin isn't such a list.
 */
import { readFileSync } from 'node:fs';
import { answer, type Question } from './answer.ts';

function main(): number {
  let items: (Question & { id: unknown })[];
  try {
    items = JSON.parse(readFileSync(0, 'utf8')) as typeof items;
  } catch (error) {
    console.error(`run-checks: stdin is not JSON: ${String(error)}`);
    return 2;
  }
  if (!Array.isArray(items) || items.some((item) => typeof item !== 'object' || item === null)) {
    console.error('run-checks: stdin must be a list of objects.');
    return 2;
  }
  process.stdout.write(JSON.stringify(items.map((item) => ({ id: item.id, ...answer(item) }))));
  return 0;
}

process.exitCode = main();
