/**
 * An error of the text, by Python's own words: what is left when no server is there to parse the program. The server
 * looks for the cause itself and knows far more; here the message and the line have to do.
 */
import type { Failure } from './failure.ts';
import type { Found } from './names.ts';
import { commands, constants, plain } from './words.ts';

const CLOSING: Record<string, string> = { '(': ')', '[': ']', '{': '}' };
const OPENING: Record<string, string> = { ')': '(', ']': '[', '}': '{' };
const QUOTES = /[„”“‟«»’‘‚‹›]/u;
const HEADERS = /^(if|elif|else|for|while|def|class|try|except|finally|with)(?![\p{L}\p{N}_])/u;
const ROMANIAN: Record<string, string> = {
  daca: 'if', altfel: 'else', pentru: 'for', 'cat timp': 'while', defineste: 'def', functie: 'def', returneaza: 'return', importa: 'import',
};

type Look = (failure: Failure, code: string) => Found | null;

/** Kinds whose place is a word of the line, wherever Python stopped. */
export const SHOWN_BY_WORD: ReadonlySet<string> = new Set(['string_unclosed', 'print_without_brackets', 'percent', 'repeat_word', 'name_starts_digit', 'sign_turned']);

/** By the line itself: what can't be right, whatever the message. */
const LOOKS: readonly Look[] = [
  (_, code) => {
    const quote = QUOTES.exec(code)?.[0];
    return quote === undefined ? null : { kind: 'quote_typographic', values: { found: quote, quote: '"' } };
  },
  (failure, code) => {
    const text = isInLongText(failure) ? null : openText(code);
    if (text === null) return null;
    const prefix = /(?<![\p{L}\p{N}_])[fr]{1,2}$/iu.exec(code.slice(0, code.length - text.length))?.[0] ?? '';
    return { kind: 'string_unclosed', values: { quote: text[0] ?? '"', text, found: prefix + text } };
  },
  (_, code) => {
    const match = /^(repet[a\u0103]|repeat)\s*\(?\s*(?:de\s+)?([\p{L}\p{N}_]+)\s*(?:ori|times)?\s*\)?\s*:?$/iu.exec(code);
    return match === null ? null : { kind: 'repeat_word', values: { word: match[1] ?? '', count: match[2] ?? '' } };
  },
  (_, code) => {
    const match = /^(?:(?:def|class|for)\s+)?((\d+)([\p{L}_][\p{L}\p{N}_]*))\s*(?:[-+]?=(?!=)|\(|in\s)/u.exec(code);
    return match === null ? null : { kind: 'name_starts_digit', values: { found: match[1] ?? '', name: `${match[3]}${match[2]}` } };
  },
  (failure) => {
    const number = /(?<![\p{L}\p{N}_.])(\d+(?:\.\d+)?)%\s*(?:$|[)\]},:*/<>]|(?:and|or)\s)/u.exec(failure.bareCode)?.[1];
    return number === undefined ? null : { kind: 'percent', values: { number, found: `${number}%` } };
  },
  (failure) => (failure.bareCode.includes('=!') ? { kind: 'sign_turned', values: { found: '=!', instead: '!=' } } : null),
  (failure, code) => {
    const key = /(?:^|[{,]\s*)("[^"]*"|'[^']*'|\d+)\s*=(?!=)/u.exec(code)?.[1];
    return key === undefined || !isInBraces(failure) ? null : { kind: 'dict_colon', values: { key, found: '=' } };
  },
  (_, code) => {
    const word = /^else\s+if(?![\p{L}\p{N}_])/u.exec(code)?.[0];
    return word === undefined ? null : { kind: 'else_if', values: { word } };
  },
  (_, code) => {
    const start = /^(?:c[a\u00e2]t timp|[\p{L}]+)/iu.exec(code)?.[0] ?? '';
    const keyword = ROMANIAN[plain(start)];
    return keyword === undefined ? null : { kind: 'keyword_romanian', values: { word: start, keyword } };
  },
  (_, code) => {
    const start = /^[\p{L}]+(?=\s+['"\p{L}\d])/u.exec(code)?.[0] ?? '';
    const command = constants[plain(start)] === undefined ? commands[plain(start)] : undefined;
    return command === undefined ? null : { kind: 'command_romanian', values: { word: start, command } };
  },
  (_, code) => {
    const rest = /^print(?:\s+(?!=)|(?=['"]))([^(].*)$/u.exec(code)?.[1];
    const argument = rest !== undefined && isClosedTooOften(rest) ? rest.slice(0, -1) : rest;
    return argument === undefined ? null : { kind: 'print_without_brackets', values: { name: 'print', argument, found: argument } };
  },
  (_, code) => {
    const keyword = HEADERS.exec(code)?.[1];
    const found = /[;,]$/.exec(code)?.[0];
    return keyword === undefined || found === undefined ? null : { kind: 'sign_for_colon', values: { keyword, found } };
  },
  (_, code) => {
    const match = /^(?:if|elif|while)\s+([^=!<>]+?)\s*=\s*([^=].*?):?$/u.exec(code);
    return match === null ? null : { kind: 'equals_in_condition', values: { left: match[1] ?? '', right: match[2] ?? '' } };
  },
];

/** By the message. The first that fits holds. */
const MESSAGES: readonly [RegExp, (failure: Failure, code: string, match: RegExpExecArray) => Found][] = [
  [/expected ':'/, (_, code) => ({ kind: 'colon_missing', values: { keyword: /^\S+/.exec(code)?.[0] ?? '' } })],
  [/'([([{])' was never closed/, (_f, _c, match) => ({ kind: 'bracket_unclosed', values: { bracket: match[1] ?? '', closing: CLOSING[match[1] ?? ''] ?? '' } })],
  [/unmatched '([)\]}])'/, (_f, _c, match) => ({ kind: 'bracket_extra', values: { bracket: match[1] ?? '', opening: OPENING[match[1] ?? ''] ?? '' } })],
  [/parenthesis '(.)' does not match opening parenthesis '(.)'(?: on line (\d+))?/, (failure, _, match) => ({
    kind: 'bracket_mismatch',
    values: { bracket: match[1] ?? '', opening: match[2] ?? '', expected: CLOSING[match[2] ?? ''] ?? '', opening_line: match[3] ?? String(failure.line) },
  })],
  [/unterminated triple-quoted/, () => ({ kind: 'string_triple_unclosed', values: { quote: '"""' } })],
  [/unterminated (?:f-)?string/, (_, code) => ({ kind: 'string_unclosed', values: { quote: /['"]/.exec(code)?.[0] ?? '"', text: /['"].*$/.exec(code)?.[0] ?? code } })],
  [/expected an indented block after (?:'(\w+)'|(\w+))[^\d]*(\d+)/, (_f, _c, match) => ({ kind: 'block_missing', values: { keyword: match[1] ?? match[2] ?? '', head_line: match[3] ?? '' } })],
  [/unexpected indent/, (failure) => ({
    kind: 'indent_unexpected',
    values: { spaces: String(indentOf(failure.code)), above_line: String(failure.line - 1), expected: String(indentOf(failure.lines[failure.line - 2] ?? '')) },
  })],
  [/unindent does not match/, (failure) => ({ kind: 'unindent_mismatch', values: { spaces: String(indentOf(failure.code)), known: widths(failure).join(', ') } })],
  [/inconsistent use of tabs/, () => ({ kind: 'tabs_and_spaces', values: {} })],
  [/'(return|yield)' outside function/, (_f, _c, match) => ({ kind: 'function_word_outside', values: { word: match[1] ?? '' } })],
  [/'(break|continue)' (?:outside|not properly)/, (_f, _c, match) => ({ kind: 'loop_word_outside', values: { word: match[1] ?? '' } })],
  [/leading zeros/, (_, code) => ({ kind: 'leading_zero', values: zeros(code) })],
  [/Maybe you meant '==' or/, (_, code) => ({ kind: 'equals_in_condition', values: { left: code.split('=')[0]?.trim() ?? '', right: code.split('=')[1]?.trim() ?? '' } })],
  [/cannot assign to .*call/, (_, code) => ({ kind: 'assign_to_call', values: sides(code) })],
  [/cannot assign to (?:True|False|None)/, (_, code) => ({ kind: 'assign_to_constant', values: { found: sides(code).found } })],
  [/cannot assign to .*(?:literal|display)/, (_, code) => ({ kind: 'assign_to_literal', values: sides(code) })],
  [/cannot assign to/, (_, code) => ({ kind: 'assign_to_expression', values: sides(code) })],
];

export function explainSyntax(failure: Failure): Found {
  const code = failure.code.trim();
  for (const look of LOOKS) {
    const found = look(failure, code);
    if (found !== null) return found;
  }
  for (const [pattern, make] of MESSAGES) {
    const match = pattern.exec(failure.message);
    if (match !== null) return make(failure, code, match);
  }
  return { kind: 'general', values: { found: code } };
}

/** The text that the line begins and doesn't end, to the end of the line; null: there is none. */
function openText(code: string): string | null {
  const whole = /#.*$|"""|'''|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|['"].*$/gu;
  const latest = [...code.matchAll(whole)].map((match) => match[0]).at(-1) ?? '';
  return /^(['"])(?!.*\1$)/.test(latest) || /^['"]$/.test(latest) ? latest : null;
}

/** Whether the line stands in a text of three quotes that began above, or begins one. */
function isInLongText({ lines, line, code }: Failure): boolean {
  const above = lines.slice(0, line - 1).join('\n').match(/"""|'''/g) ?? [];
  return above.length % 2 === 1 || /"""|'''/.test(code);
}

function isInBraces({ bareLines, line }: Failure): boolean {
  const above = bareLines.slice(0, line - 1).join('\n');
  return above.split('{').length > above.split('}').length || /\{[^}]*=/.test(bareLines[line - 1] ?? '');
}

function isClosedTooOften(argument: string): boolean {
  const bare = argument.replace(/(['"]).*?\1/g, '');
  return bare.endsWith(')') && bare.split(')').length > bare.split('(').length;
}

function sides(code: string): { found: string; value: string } {
  const [left = '', right = ''] = code.split('=');
  return { found: left.trim(), value: /^\s*[\p{L}_][\p{L}\p{N}_]*\s*$/u.test(right) ? right.trim() : 'x' };
}

function zeros(code: string): { found: string; instead: string } {
  const found = /(?<![\p{L}\p{N}_.])0\d+/u.exec(code)?.[0] ?? '';
  return { found, instead: found.replace(/^0+/, '') || '0' };
}

/** Widths of the lines above, to which the line may go back. */
function widths(failure: Failure): number[] {
  let known = [0];
  for (const line of failure.lines.slice(0, failure.line - 1)) {
    const width = indentOf(line);
    if (line.trim() !== '') known = [...known.filter((each) => each < width), width];
  }
  return known;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
