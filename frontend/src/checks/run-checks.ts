/**
 * The checks for Node: `node run-checks.mjs [LIBRARY [PYTHON [SCRATCH]]] < items.json > judgements.json`.
 *
 * stdin: a JSON list `[{"id": any, "activity": {"world", "checks"}, "work"}]`. stdout: a JSON list in the same order,
 * `{"id", "results": [{"id", "passed"}], "run": {facts}}` for each, or `{"id", "results": [], "run": null, "error":
 * {"code", "message"}}` where the work or the activity can't be read (code: that of UnreadableProgram, or
 * `bad_activity`). Exit 0 when every item was answered; 2, with a line on stderr, when stdin isn't such a list, or when
 * the stage's library or Python is missing. LIBRARY: its folder; absent, the one beside the folder of this file. PYTHON: the
 * browser's worker; absent, the one in js/ there.
 *
 * An item of Scratch has `files` as well, base64 by name. SCRATCH: what plays it; absent, scratch-checks.mjs beside this
 * file. It is loaded only when it is needed.
 *
 * An item whose world is `scratch_text` is a text with blocks of Scratch: which of its lines are blocks is answered.
 *
 * With `"trace": true` in an item of the stage, of Scratch or of Python its answer has `trace` as well: by check, what was seen, in plain words.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { answer, type Answer, type Question } from './answer.ts';
import type { ScratchItem } from '../../scratch-frame/checks/in-node.ts';
import type { ScratchAnswer } from '../../scratch-frame/checks/question.ts';
import { Library } from './library-assets.ts';
import { readWork, type PythonProject } from '../python/read-work.ts';
import { castOf } from '../python/stage/cast.ts';
import { answerText, type TextAnswer, type TextQuestion } from '../scratch-blocks/answer-text.ts';
import { openPython } from './python/in-node.ts';
import type { PythonAnswer, PythonQuestion } from './python/question.ts';
import { answerStage } from './stage/answer.ts';
import type { StageAnswer, StageQuestion } from './stage/question.ts';

type Item = { id: unknown } & (Question | Omit<StageQuestion, 'assets'> | PythonQuestion | ScratchItem | TextQuestion);

let library: Library | null = null;
let python: ((question: PythonQuestion) => PythonAnswer) | null = null;

/** A second built file: whoever asks about no Scratch project hasn't to wait until Scratch itself is read. */
type ScratchChecks = { answerInNode(item: ScratchItem): Promise<ScratchAnswer> };
let scratch: ScratchChecks | null = null;

const beside = (path: string) => fileURLToPath(new URL(/* @vite-ignore */ path, import.meta.url));

async function answerItem(item: Item): Promise<Answer | StageAnswer | PythonAnswer | ScratchAnswer | TextAnswer> {
  if (kindOf(item) === 'scratch_text') return answerText(item as TextQuestion);
  if (kindOf(item) === 'scratch') {
    const file = process.argv[4] ?? beside('./scratch-checks.mjs');
    scratch ??= (await import(/* @vite-ignore */ pathToFileURL(file).href)) as ScratchChecks;
    return scratch.answerInNode(item as ScratchItem);
  }
  if (kindOf(item) === 'python') {
    python ??= openPython(process.argv[3] ?? beside('../js/python-worker.js'));
    return python(withProps(item as PythonQuestion));
  }
  if (!isOfStage(item)) return answer(item as Question);
  library ??= openLibrary();
  return answerStage({ ...item, assets: library.assetsOf(item.work) });
}

function openLibrary(): Library {
  return new Library(process.argv[2] ?? beside('../library'));
}

/** Pictures and sounds of a program that uses the stage, as the page would bring them. */
function withProps(question: PythonQuestion): PythonQuestion {
  let project: PythonProject;
  try {
    project = readWork(question.work);
  } catch {
    // The checks say what is wrong with it.
    return question;
  }
  if (!project.files.some(({ text }) => /\bstage\b/.test(text))) return question;
  library ??= openLibrary();
  const cast = castOf(project.files, project.scene, library.index, 'ro');
  return { ...question, cast, assets: library.assetsOf(cast) };
}

function kindOf(item: Item): unknown {
  const activity = item.activity as { world?: { kind?: unknown } } | null | undefined;
  return activity?.world?.kind;
}

function isOfStage(item: Item): item is Item & Omit<StageQuestion, 'assets'> {
  return kindOf(item) === 'stage';
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
  const answers = [];
  for (const item of readItems()) answers.push({ id: item.id, ...(await answerItem(item)) });
  process.stdout.write(JSON.stringify(answers));
} catch (error) {
  console.error(`run-checks: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
