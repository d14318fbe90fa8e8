/** A name that the program doesn't know: what was meant? */
import type { Values } from './deck.ts';
import { escape, type Failure } from './failure.ts';
import { commands, constants, distance, knownNames, latin, members, methods, methodsElsewhere, modules, nearest, plain, strangeLetters, texts, withCommas } from './words.ts';

/** A kind and its values. */
export type Found = { kind: string; values: Values };

export function explainName(failure: Failure, name: string): Found {
  const known = [...failure.given.keys(), ...knownNames];
  return (
    otherLetters(name, known) ??
    romanian(name) ??
    elsewhereInProgram(failure, name) ??
    ofModule(name) ??
    similar(failure, name, known) ??
    withoutQuotes(failure, name) ?? { kind: 'run_name_unknown', values: { name } }
  );
}

/** The same to the eye: a Cyrillic letter, or one with a cedilla for one with a comma. */
function otherLetters(name: string, known: readonly string[]): Found | null {
  for (const meant of known) {
    if (meant === name) continue;
    if (latin(meant) === latin(name)) {
      return { kind: 'run_name_letter', values: { name, meant, letter: strangeLetters(name) || strangeLetters(meant) } };
    }
    if (withCommas(meant) === withCommas(name)) {
      const letter = [...name].filter((each, place) => each !== [...meant][place]).join('');
      return { kind: 'run_name_letter', values: { name, meant, letter } };
    }
  }
  return null;
}

function romanian(name: string): Found | null {
  const command = commands[plain(name)];
  if (command !== undefined) return { kind: 'run_name_romanian', values: { name, command } };
  const meant = constants[plain(name)];
  return meant === undefined ? null : { kind: 'run_name_suggestion', values: { name, meant } };
}

function elsewhereInProgram(failure: Failure, name: string): Found | null {
  const line = failure.given.get(name);
  if (line === undefined || line === failure.line) return null;
  const values = { name, given_line: String(line) };
  const home = failure.homeOf(name, line);
  const around = failure.functionsAround(failure.line);
  if (home !== null && !around.includes(home)) return { kind: 'run_name_scope', values };
  if (line < failure.line) return null;
  return home !== null && around[0] !== home ? { kind: 'run_unbound', values: { name } } : { kind: 'run_name_later', values };
}

function ofModule(name: string): Found | null {
  if (modules.includes(name)) return { kind: 'run_name_module', values: { name } };
  const module = members[name];
  return module === undefined ? null : { kind: 'run_name_from_module', values: { name, module } };
}

function similar(failure: Failure, name: string, known: readonly string[]): Found | null {
  const said = suggested(failure);
  const meant = said !== null && distance(plain(name), plain(said)) <= 2 ? said : (nearest(name, known) ?? nearest(name, failure.names));
  return meant === null ? null : { kind: 'run_name_suggestion', values: { name, meant } };
}

/** It stands alone where a value is wanted: print(Ana), nume = Ana, if nume == Ana. */
function withoutQuotes(failure: Failure, name: string): Found | null {
  const alone = new RegExp(`(?:\\(|,|[=!]=|=|\\breturn)\\s*${escape(name)}\\s*(?:\\)|,|:|$)`, 'u');
  return alone.test(failure.bareCode.trimEnd()) ? { kind: 'run_name_quotes', values: { name } } : null;
}

export function explainAttribute(failure: Failure, owner: string, name: string): Found {
  const elsewhere = methodsElsewhere[owner]?.[name];
  if (elsewhere !== undefined) return { kind: 'run_attribute_elsewhere', values: { name, meant: elsewhere } };
  const meant = nearest(name, methods[owner] ?? ownMethods(failure)) ?? nearest(name, failure.names) ?? suggested(failure);
  return meant === null
    ? { kind: 'run_attribute_unknown', values: { name } }
    : { kind: 'run_attribute_suggestion', values: { name, meant } };
}

export function explainModuleAttribute(failure: Failure, module: string, name: string): Found {
  const meant = nearest(name, methods[module] ?? []) ?? nearest(name, failure.names) ?? suggested(failure);
  return meant === null
    ? { kind: 'run_attribute_module', values: { module, name } }
    : { kind: 'run_attribute_suggestion', values: { name, meant } };
}

export function explainModule(module: string): Found {
  const small = module.toLowerCase();
  const meant = modules.includes(module) ? null : modules.includes(small) ? small : nearest(small, modules);
  return meant === null ? { kind: 'run_module', values: { module } } : { kind: 'run_module_suggestion', values: { module, meant } };
}

/** module: null when Python doesn't say it, but the line does. */
export function explainImportedName(failure: Failure, module: string | null, name: string): Found {
  const from = module ?? /\bfrom\s+([\w.]+)\s+import\b/u.exec(failure.code)?.[1] ?? '';
  const meant = nearest(name, methods[from] ?? []) ?? suggested(failure);
  return meant === null
    ? { kind: 'run_import_name', values: { module: from, name } }
    : { kind: 'run_import_name_suggestion', values: { module: from, name, meant } };
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
function suggested(failure: Failure): string | null {
  return /[Dd]id you mean:? '\.?([\p{L}\p{N}_]+)'/u.exec(failure.message)?.[1] ?? null;
}

/** Of classes of the program, and what they keep in self. */
function ownMethods(failure: Failure): string[] {
  const text = failure.bareLines.join('\n');
  return [...text.matchAll(/\bdef\s+([\p{L}\p{N}_]+)|\bself\.([\p{L}\p{N}_]+)\s*=/gu)].map((match) => match[1] ?? match[2] ?? '');
}
