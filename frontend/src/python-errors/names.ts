/** A name that the program doesn't know: what was meant? */
import type { Values } from './deck.ts';
import { escape, type Failure } from './failure.ts';
import { commands, constants, distance, knownNames, latin, members, modules, nearest, plain, synonyms, texts, withCommas } from './words.ts';

/** A kind and its values. */
export type Found = { kind: string; values: Values };

export function explainName(failure: Failure, name: string): Found {
  const known = [...failure.given.keys(), ...knownNames];
  return (
    otherLetters(failure, name, known) ??
    romanian(name) ??
    elsewhereInProgram(failure, name) ??
    ofModule(name) ??
    similar(failure, name, known) ??
    calledElsewhere(failure, name) ??
    withoutQuotes(failure, name) ?? { kind: 'run_name_unknown', values: { name } }
  );
}

/** The same to the eye: a Cyrillic letter, or one with a cedilla for one with a comma. */
function otherLetters(failure: Failure, name: string, known: readonly string[]): Found | null {
  for (const meant of known) {
    if (meant === name) continue;
    for (const [kind, spell] of [['run_name_letter', latin], ['run_name_cedilla', withCommas]] as const) {
      if (spell(meant) !== spell(name)) continue;
      const word = spell(name) === name ? meant : name;
      const line = word === name ? failure.line : (failure.given.get(word) ?? failure.line);
      const odd = [...new Set(word)].filter((letter) => spell(letter) !== letter);
      return { kind, values: { name, meant, word, word_line: String(line), letter: odd.join(', '), better: odd.map(spell).join(', ') } };
    }
  }
  return null;
}

function romanian(name: string): Found | null {
  const command = commands[plain(name)];
  if (command !== undefined) return { kind: 'run_name_romanian', values: { name, command } };
  const meant = constants[plain(name)];
  return meant === undefined ? null : suggest(name, meant);
}

function elsewhereInProgram(failure: Failure, name: string): Found | null {
  const line = failure.given.get(name);
  if (line === undefined || line === failure.line) return null;
  const values = { name, given_line: String(line) };
  const home = failure.homeOf(name, line);
  const around = failure.functionsAround(failure.line);
  if (home !== null && !around.includes(home)) return { kind: 'run_name_scope', values };
  if (line < failure.line) return null;
  if (home !== null && around[0] !== home) return { kind: 'run_unbound', values: { name } };
  return { kind: /^\s*(?:def|class)\s/.test(failure.bareLines[line - 1] ?? '') ? 'run_name_later_block' : 'run_name_later', values };
}

function ofModule(name: string): Found | null {
  if (modules.includes(name)) return { kind: 'run_name_module', values: { name } };
  const module = members[name];
  return module === undefined ? null : { kind: 'run_name_from_module', values: { name, module } };
}

function similar(failure: Failure, name: string, known: readonly string[]): Found | null {
  const said = suggested(failure);
  const meant = said !== null && distance(plain(name), plain(said)) <= 2 ? said : (nearest(name, known) ?? nearest(name, failure.names));
  return meant === null ? null : suggest(name, meant);
}

function suggest(name: string, meant: string): Found {
  return { kind: name.toLowerCase() === meant.toLowerCase() ? 'run_name_capital' : 'run_name_suggestion', values: { name, meant } };
}

/** length(a): a function by the name that it has in other languages, and by its misspellings. */
function calledElsewhere(failure: Failure, name: string): Found | null {
  if (!new RegExp(`(?<![\\p{L}\\p{N}_.])${escape(name)}\\s*\\(`, 'u').test(failure.bareCode)) return null;
  const meant = synonyms[name] ?? synonyms[nearest(name, Object.keys(synonyms)) ?? ''];
  return meant === undefined ? null : suggest(name, meant);
}

/** It stands alone where a value is wanted: print(Ana), nume = Ana, if nume == Ana. */
function withoutQuotes(failure: Failure, name: string): Found | null {
  const alone = new RegExp(`(?:\\(|,|[=!]=|=|\\breturn)\\s*${escape(name)}\\s*(?:\\)|,|:|$)`, 'u');
  return alone.test(failure.bareCode.trimEnd()) ? { kind: 'run_name_quotes', values: { name } } : null;
}

/** A text by which the program asks for a sprite, a colour, a key that isn't there. */
export function explainText(failure: Failure, kind: string, name: string): Found {
  const inRomanian = texts[kind] ?? {};
  const known = [...Object.values(inRomanian), ...failure.names];
  const meant = inRomanian[plain(name)] ?? (kind === 'run_stage_key' && name.length === 1 ? oneKey(name) : nearestText(name, known));
  return meant === null ? { kind, values: { name } } : { kind: 'run_text_suggestion', values: { name, meant } };
}

function oneKey(name: string): string | null {
  const key = plain(name);
  return key !== name && /^[a-z]$/.test(key) ? key : null;
}

/** Spelt with other capitals and diacritics, or nearly so. */
function nearestText(name: string, known: readonly string[]): string | null {
  const others = new Map(known.filter((text) => text !== name).map((text) => [plain(text), text]));
  const found = others.has(plain(name)) ? plain(name) : nearest(name, [...others.keys()]);
  return found === null ? null : (others.get(found) ?? null);
}

/** What Python itself proposes. */
export function suggested(failure: Failure): string | null {
  return /[Dd]id you mean:? '\.?([\p{L}\p{N}_]+)'/u.exec(failure.message)?.[1] ?? null;
}
