/**
 * An error of a Python program, explained to a child: `explain`. Without DOM, and the same as the server's
 * `cluboteca.insight.python.running`, with the same rules and words; both are held to the same examples by tests.
 *
 * Beyond Python's own types there are two for programs that were ended, TooMuchOutput and EndlessProgram, and what the stage
 * and the turtle say: see `rules` of words.json. Only here it is known what else a name could have meant.
 */
import { fill, shorten, type Deck, type Values } from './deck.ts';
import { escape, Failure, type Range } from './failure.ts';
import { explainAttribute, explainImportedName, explainModule, explainModuleAttribute } from './members.ts';
import { explainName, explainText, type Found } from './names.ts';
import { explainComma, explainQuoted } from './numbers.ts';
import { explainSyntax, SHOWN_BY_WORD } from './syntax.ts';
import { explainCall, explainExtra, explainKey, explainMissing, explainNumberText, explainOperands, calledName } from './values.ts';
import { rules } from './words.ts';

/**
 * type, message: of the last line of a traceback. line: from 1. deck: of the reader's language. column, end_column: Python's
 * own place on that line, from 1, as JavaScript counts; a missing end is the line's. names: what could have been meant.
 */
export type PythonError = {
  type: string; message: string; line: number; source: string; deck: Deck;
  column?: number | null; end_column?: number | null; names?: readonly string[];
};

/** kind: stable. line, column, end_column: from 1, in characters; end_column is the first one past the place. */
export type Explanation = {
  kind: string; title: string; what: string; why: string; try: string; line: number; column: number; end_column: number;
};

const SYNTAX = new Set(['SyntaxError', 'IndentationError', 'TabError']);
/** Kinds that a text from input() may be behind. */
const MIXED = new Set(['run_type_text_plus', 'run_type_compare', 'run_type_operands', 'run_type_multiply', 'run_type_whole', 'run_type_number']);

/** Kinds that a number in quotes may be behind. */
const OF_NUMBERS = new Set([...MIXED, 'run_type_other', 'run_type_convert']);

/** Of these the word says more than the call or the value that Python shows. */
const ABOUT_A_WORD = /^run_(?:name|unbound|attribute|module|import|type_call|type_comma|type_quoted|text|stage|turtle)/;

export function explain({ type, message, line, source, deck, column, end_column, names = [] }: PythonError): Explanation {
  const failed = new Failure(source, type, message.trim(), line, names);
  const { kind, values } = SYNTAX.has(type) ? explainSyntax(failed) : find(failed);
  // What is wrong may stand on another line than where Python noticed.
  const failure = values.at_line === undefined ? failed : new Failure(source, type, message.trim(), Number(values.at_line), names);
  const isByWord = SHOWN_BY_WORD.has(kind);
  const range = failure.line === failed.line && !isByWord ? rangeOf(failure.code, column ?? null, end_column ?? null) : null;
  const shown = (isByWord ? values.found : undefined) ?? values.name ?? values.module ?? values.sign ?? values.found ?? values.word ?? values.text ?? '';
  const all: Values = { type, message: failure.message || type, ...values, line: String(failure.line), code: failure.code };
  const short = Object.fromEntries(Object.entries(all).map(([name, value]) => [name, shorten(value)]));
  const entry = deck[kind] ?? deck.run_general;
  if (entry === undefined) throw new Error(`the copydeck has no ${kind}`);
  const place = failure.placeOf(shown, range, ABOUT_A_WORD.test(kind));
  return {
    kind,
    title: fill(entry.title, short),
    what: fill(entry.what, short),
    why: fill(entry.why, short),
    try: fill(entry.try, short),
    line: failure.line,
    column: signsBefore(failure.code, place.from) + 1,
    end_column: Math.max(signsBefore(failure.code, place.to), signsBefore(failure.code, place.from) + 1) + 1,
  };
}

function rangeOf(code: string, column: number | null, end_column: number | null): Range | null {
  if (column === null || column > code.length) return null;
  return { from: column - 1, to: Math.min(Math.max((end_column ?? code.trimEnd().length + 1) - 1, column), code.length) };
}

function signsBefore(code: string, offset: number): number {
  return [...code.slice(0, offset)].length;
}

function find(failure: Failure): Found {
  if (isOwnError(failure)) return { kind: 'run_custom', values: {} };
  for (const [type, pattern = '', kind = ''] of rules) {
    const match = type === failure.type ? new RegExp(pattern, 'u').exec(failure.message) : null;
    if (match !== null) return refine(failure, kind, { ...match.groups });
  }
  return { kind: 'run_general', values: {} };
}

/** The program raised it itself, or made the class of it. */
function isOwnError(failure: Failure): boolean {
  const name = escape(failure.type);
  return new RegExp(`^\\s*class\\s+${name}\\b`, 'm').test(failure.source) || new RegExp(`^\\s*raise\\s+${name}\\b`).test(failure.code);
}

function refine(failure: Failure, kind: string, { ...values }: Values): Found {
  if (values.name === '__init__' || values.name === '<lambda>') values.name = calledName(failure) ?? values.name;
  const number = (kind.startsWith('run_type_') ? explainComma(failure, kind) : null) ?? (OF_NUMBERS.has(kind) ? explainQuoted(failure) : null);
  if (number !== null) return number;
  if (MIXED.has(kind)) return explainOperands(failure, kind, values);
  switch (kind) {
    case 'run_name_unknown':
      return explainName(failure, values.name ?? '');
    case 'run_type_iterate':
      return { kind: /\+=\s*[\p{L}\p{N}_.[\]]+\s*$/u.test(failure.code) ? 'run_type_list_plus' : kind, values };
    case 'run_type_call':
      return explainCall(failure);
    case 'run_type_extra':
      return explainExtra(failure, values);
    case 'run_index_assign':
      return { kind: /^\s*del\b/.test(failure.code) ? 'run_index' : kind, values };
    case 'run_type_missing':
      return explainMissing(kind, values);
    case 'run_value_int':
    case 'run_value_float':
      return explainNumberText(kind, values.text ?? '');
    case 'run_key':
      return explainKey(failure, values.key ?? failure.message);
    case 'run_attribute_unknown':
      return explainAttribute(failure, values.owner ?? '', values.name ?? '');
    case 'run_attribute_module':
      return explainModuleAttribute(failure, values.module ?? '', values.name ?? '');
    case 'run_import_name':
      return explainImportedName(failure, values.module ?? null, values.name ?? '');
    case 'run_stage_sprite':
    case 'run_stage_costume':
    case 'run_stage_backdrop':
    case 'run_stage_sound':
    case 'run_stage_key':
    case 'run_turtle_colour':
    case 'run_turtle_shape':
      return explainText(failure, kind, values.name ?? '');
    case 'run_module':
      return explainModule(values.module ?? '');
    default:
      return { kind, values };
  }
}
