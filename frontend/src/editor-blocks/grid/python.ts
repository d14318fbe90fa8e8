/**
 * A block program as readable Python: the same program in the next language a child will meet. Pure.
 *
 * Function names are in the reader's language, without diacritics, as a Romanian programmer would write them. Each line
 * knows the block it stands for, so that the running line can be lit.
 */
import type { Condition, Program, Statement } from '../../checks/program.ts';
import type { PythonLine } from '../python-view.ts';
import { ENGLISH, type PythonNames } from './python-names-en.ts';
import { ROMANIAN } from './python-names-ro.ts';

const INDENT = '    ';

function conditionText(condition: Condition | null, names: PythonNames): string {
  if (condition === null) return 'False';
  switch (condition.kind) {
    case 'at_goal':
      return `${names.at_goal}()`;
    case 'path':
      return `${names.path[condition.direction]}()`;
    case 'here':
      return `${names.here}("${names.things[condition.thing]}")`;
    case 'not':
      return negated(condition.condition, names);
  }
}

/** `not x`; of a `not` the inside, as nobody writes `not not x`. */
function negated(condition: Condition | null, names: PythonNames): string {
  if (condition?.kind === 'not') return conditionText(condition.condition, names);
  return condition === null ? 'True' : `not ${conditionText(condition, names)}`;
}

class Writer {
  readonly lines: PythonLine[] = [];
  private readonly names: PythonNames;

  constructor(names: PythonNames) {
    this.names = names;
  }

  suite(statements: Statement[], depth: number): void {
    if (statements.length === 0) this.line('pass', null, depth);
    for (const statement of statements) this.statement(statement, depth);
  }

  private line(text: string, block: string | null, depth: number): void {
    this.lines.push({ text: INDENT.repeat(depth) + text, block });
  }

  private statement(statement: Statement, depth: number): void {
    const { id } = statement;
    switch (statement.kind) {
      case 'repeat':
        this.line(`for _ in range(${statement.times}):`, id, depth);
        return this.suite(statement.body, depth + 1);
      case 'until':
        // An empty place ends `until` at once, as `while False` does.
        this.line(`while ${statement.condition ? negated(statement.condition, this.names) : 'False'}:`, id, depth);
        return this.suite(statement.body, depth + 1);
      case 'while':
        this.line(`while ${conditionText(statement.condition, this.names)}:`, id, depth);
        return this.suite(statement.body, depth + 1);
      case 'if':
      case 'if_else':
        return this.branch('if', statement, depth);
      default:
        return this.line(`${this.names[statement.kind]}()`, id, depth);
    }
  }

  private branch(word: 'if' | 'elif', statement: Extract<Statement, { kind: 'if' | 'if_else' }>, depth: number): void {
    this.line(`${word} ${conditionText(statement.condition, this.names)}:`, statement.id, depth);
    this.suite(statement.body, depth + 1);
    if (statement.kind === 'if' || statement.otherwise.length === 0) return;
    const [only, ...others] = statement.otherwise;
    if (others.length === 0 && (only?.kind === 'if' || only?.kind === 'if_else')) return this.branch('elif', only, depth);
    this.line('else:', null, depth);
    this.suite(statement.otherwise, depth + 1);
  }
}

export function toPython(program: Program, locale: string): PythonLine[] {
  const names = locale.startsWith('ro') ? ROMANIAN : ENGLISH;
  if (program.length === 0) return [{ text: names.empty, block: null }];
  const writer = new Writer(names);
  writer.suite(program, 0);
  return writer.lines;
}
