/** What stands after a dot, and modules: misspelt, of another language, or of another kind of value. */
import { escape, type Failure } from './failure.ts';
import { suggested, type Found } from './names.ts';
import { knownNames, methods, methodsElsewhere, modules, nearest } from './words.ts';

export function explainAttribute(failure: Failure, owner: string, name: string): Found {
  const before = new RegExp(`([\\p{L}\\p{N}_.]+)\\.${escape(name)}(?![\\p{L}\\p{N}_])`, 'u').exec(failure.code)?.[1];
  const table = methodsElsewhere[owner] ?? {};
  if (table[name] !== undefined) return elsewhere(before, name, table[name]);
  if (owner === 'dict' && new RegExp(`(['"])${escape(name)}\\1`, 'u').test(failure.source)) return { kind: 'run_attribute_key', values: { name, owner: before ?? 'dict' } };
  const line = localOfInit(failure, name);
  if (line !== null) return { kind: 'run_attribute_self', values: { name, given_line: String(line) } };
  const meant = nearest(name, methods[owner] ?? ownMethods(failure)) ?? nearest(name, failure.names) ?? suggested(failure);
  if (meant !== null) return { kind: 'run_attribute_suggestion', values: { name, meant } };
  const misspelt = table[nearest(name, Object.keys(table).filter((word) => word.length > 4)) ?? ''];
  return misspelt === undefined ? { kind: 'run_attribute_unknown', values: { name } } : elsewhere(before, name, misspelt);
}

/** Where a function takes what stands before the dot, that is put into its brackets. */
function elsewhere(before: string | undefined, name: string, meant: string): Found {
  const isFunction = meant.startsWith('"') || knownNames.includes(meant.split('(')[0] ?? '');
  return { kind: 'run_attribute_elsewhere', values: { name, meant: before !== undefined && isFunction ? meant.replace('...', before) : meant } };
}

/** The line where __init__ gives the value to a variable of its own, not to the object. */
function localOfInit(failure: Failure, name: string): number | null {
  const given = new RegExp(`^\\s+${escape(name)}\\s*(?::[^=]+)?=(?!=)`, 'u');
  const index = failure.bareLines.findIndex((text, place) => {
    const head = given.test(text) ? failure.functionsAround(place + 1)[0] : undefined;
    return head !== undefined && /^\s*def __init__/.test(failure.bareLines[head - 1] ?? '');
  });
  return index < 0 ? null : index + 1;
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

/** Of classes of the program, and what they keep in self. */
function ownMethods(failure: Failure): string[] {
  const text = failure.bareLines.join('\n');
  return [...text.matchAll(/\bdef\s+([\p{L}\p{N}_]+)|\bself\.([\p{L}\p{N}_]+)\s*=/gu)].map((match) => match[1] ?? match[2] ?? '');
}
