/** One check after another, on what the program did. */
import type { Brython } from '../../python/brython.ts';
import type { Library } from '../../python/modules.ts';
import type { SourceFile } from '../../python/protocol.ts';
import type { PythonFacts, PythonNote } from '../../shared/contract.ts';
import { isDrawn, wantedOf } from '../stage/drawing.ts';
import type { Drawing, StageRunCheck } from '../stage/question.ts';
import type { Line } from '../stage/pen-lines.ts';
import type { Bounds, DrawsCheck, OutputsCheck, PythonJudgement, PythonQuestion, PythonRunCheck, ReturnsCheck, VariableCheck } from './question.ts';
import { playStage, type Props } from './stage-play.ts';
import { judgeOutput } from './text.ts';
import { runOnce, type Given, type Ran } from './trial.ts';

type Note = PythonNote extends infer Each ? (Each extends unknown ? Omit<Each, 'check'> : never) : never;

interface Verdict {
  passed: boolean;
  ran: Ran;
  notes: Note[];
}

const MAX_FACT_SIGNS = 2_000;
const TURTLE_WITHIN = 5;

/** Added to the program, to compare as Python does: what a call gives with what it should give. */
const COMPARE = `
def _club_same(a, b):
    if isinstance(a, bool) or isinstance(b, bool):
        return isinstance(a, bool) and isinstance(b, bool) and a == b
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return abs(a - b) <= 1e-6 * max(1, abs(b))
    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):
        return type(a) == type(b) and len(a) == len(b) and all([_club_same(x, y) for x, y in zip(a, b)])
    if isinstance(a, dict) and isinstance(b, dict):
        return len(a) == len(b) and all([key in b and _club_same(a[key], b[key]) for key in a])
    return a == b
`;

const NOTHING: Ran = { printed: '', asked: 0, askedMore: false, error: null, limits: [], ops: [], turtles: [], values: {} };

const within = ({ at_least, at_most }: Bounds, count: number) => count >= (at_least ?? 0) && count <= (at_most ?? Infinity);

export class Judge {
  private readonly b: Brython;
  private readonly library: Library;
  private readonly files: readonly SourceFile[];
  private readonly props: Props;
  private readonly runs = new Map<string, Ran>();

  constructor(b: Brython, library: Library, files: readonly SourceFile[], props: Props) {
    this.b = b;
    this.library = library;
    this.files = files;
    this.props = props;
  }

  judge({ activity, trace }: PythonQuestion): PythonJudgement {
    const verdicts = activity.checks.flatMap(({ id, run }) => (run ? [{ id, ...this.check(run) }] : []));
    const error = verdicts.map(({ ran }) => ran.error).find((each) => each !== null);
    const place = error?.frames.at(-1);
    const run: PythonFacts = {
      world: 'python',
      failed: verdicts.filter(({ passed }) => !passed).map(({ id }) => id),
      error: error ? { type: error.type, line: place?.line ?? 1, message: error.message.slice(0, 300) } : null,
      limits: [...new Set(verdicts.flatMap(({ ran }) => ran.limits))],
      notes: verdicts.flatMap(({ id, notes }) => notes.map((note) => ({ ...note, check: id }) as PythonNote)),
      printed: verdicts[0]?.ran.printed.slice(0, MAX_FACT_SIGNS) ?? '',
    };
    const results = verdicts.map(({ id, passed }) => ({ id, passed }));
    return trace ? { results, run, trace: Object.fromEntries(verdicts.map(({ id, ran }) => [id, tell(ran)])) } : { results, run };
  }

  private check(check: PythonRunCheck): Verdict {
    if ('outputs' in check) return this.outputs(check.outputs);
    if ('returns' in check) return this.returns(check.returns);
    if ('variable' in check) return this.variable(check.variable);
    if ('draws' in check) return this.draws(check.draws);
    if ('stage' in check) return this.onStage(check.stage);
    const ran = this.run('asks' in check ? check.asks : check.ends);
    if ('asks' in check) return verdict(ran, within(check.asks, ran.asked));
    return verdict(ran, isWhole(ran) && !ran.askedMore);
  }

  private run(given: Given, added = ''): Ran {
    const key = JSON.stringify([given.given ?? [], given.seed ?? 1, added]);
    const known = this.runs.get(key);
    if (known) return known;
    const [main, ...others] = this.files as [SourceFile, ...SourceFile[]];
    const ran = runOnce(this.b, this.library, [{ name: main.name, text: main.text + added }, ...others], given);
    this.runs.set(key, ran);
    return ran;
  }

  private outputs(check: OutputsCheck): Verdict {
    const ran = this.run(check);
    const judged = judgeOutput(check, ran.printed);
    return verdict(ran, judged === 'passed' && isWhole(ran), judged === 'almost' ? [{ kind: 'almost' }] : []);
  }

  private returns(check: ReturnsCheck): Verdict {
    const plainly = this.run(check);
    const name = /^\s*([^\W\d]\w*)\s*\(/u.exec(check.call)?.[1];
    if (name && plainly.values[name] === undefined) return verdict(plainly, false, [{ kind: 'missing_function', name }]);
    const ran = this.run(check, `${COMPARE}_club_got = (${check.call})\n_club_value = (${check.value})\n_club_passed = _club_same(_club_got, _club_value)\n_club_text = str(_club_value)\n`);
    const { values } = ran;
    const passed = values['_club_passed'] === true && isWhole(ran);
    const saysIt = typeof values['_club_text'] === 'string' && ran.printed.slice(plainly.printed.length).includes(values['_club_text']);
    const isNothing = values['_club_got'] === this.b.builtins.None;
    return verdict(ran, passed, !passed && isNothing && saysIt ? [{ kind: 'printed_not_returned', name: name ?? '' }] : []);
  }

  private variable(check: VariableCheck): Verdict {
    const compare = `${COMPARE}_club_value = (${check.value})\n_club_names = [_name for _name in list(globals()) if _name.isidentifier() and not _name.startswith("_") and _club_same(globals()[_name], _club_value)]\n`;
    const ran = this.run(check, compare);
    const names = Array.isArray(ran.values['_club_names']) ? (ran.values['_club_names'] as unknown[]).map(String) : [];
    if (names.includes(check.name)) return verdict(ran, isWhole(ran));
    const other = ran.values[check.name] === undefined ? names[0] : undefined;
    return verdict(ran, other !== undefined && isWhole(ran), other === undefined ? [] : [{ kind: 'renamed', name: other }]);
  }

  private draws({ lines: count, turtle, like, given = [], seed, ...rule }: DrawsCheck): Verdict {
    const ran = this.run({ given, ...(seed === undefined ? {} : { seed }) });
    const model = like && 'files' in like ? linesOf(this.model(like.files, given, seed)) : null;
    const drawing: Drawing = like && !('files' in like) ? { ...rule, like } : rule;
    const lines = linesOf(ran);
    const stamps = ran.ops.filter(({ kind }) => kind === 'stamp' || kind === 'dot').length;
    const isRightCount = !count || within(count, lines.length);
    const isThere = !turtle || ran.turtles.some(({ x, y }) => Math.hypot(x - turtle.at[0], y - turtle.at[1]) <= (turtle.within ?? TURTLE_WITHIN));
    const isShape = (model === null && Object.keys(drawing).length === 0) || isDrawn(drawing, wantedOf(drawing, model), { lines, stamps });
    return verdict(ran, isRightCount && isThere && isShape && isWhole(ran));
  }

  private onStage(check: StageRunCheck): Verdict {
    const { passed, error, notes } = playStage(this.b, this.library, this.files, check, this.props);
    return { passed, ran: { ...NOTHING, error }, notes: notes.map((note) => ({ ...note })) };
  }

  /** What the program draws that shows how it should be. */
  private model(files: readonly SourceFile[], given: readonly string[], seed: number | undefined): Ran {
    const key = JSON.stringify(['model', files, given, seed]);
    const ran = this.runs.get(key) ?? runOnce(this.b, this.library, files, { given, seed });
    this.runs.set(key, ran);
    return ran;
  }
}

function linesOf({ ops }: Ran): Line[] {
  return ops.flatMap((op) => (op.kind === 'line' ? [{ from: op.from, to: op.to, colour: op.colour }] : []));
}

/** It came to its end, or waits for a click: no error, no limit. */
function isWhole(ran: Ran): boolean {
  return ran.error === null && !ran.limits.includes('endless') && !ran.limits.includes('output');
}

function verdict(ran: Ran, passed: boolean, notes: Note[] = []): Verdict {
  const asked: Note[] = ran.askedMore && !passed ? [{ kind: 'asked_more' }] : [];
  return { passed, ran, notes: [...notes, ...asked] };
}

/** For editors: what was seen. */
function tell(ran: Ran): string[] {
  const lines = ran.printed.split('\n').slice(0, 40).map((line) => `printed: ${line}`);
  const drawn = ran.ops.length > 0 ? [`drawn: ${ran.ops.length}`] : [];
  return [...lines, ...drawn, `asked: ${ran.asked}`, ...(ran.error ? [`error: ${ran.error.type}: ${ran.error.message}`] : []), ...ran.limits.map((limit) => `limit: ${limit}`)];
}
