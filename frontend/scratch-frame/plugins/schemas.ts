/**
 * Scratch checks each project against JSON schemas, with a checker that makes code of them in the browser, which the
 * frame's policy forbids and which takes long on an old PC. Here that code is made as the frame is built:
 *
 *     import { sb2, sb3, sprite2, sprite3 } from 'scratch:schemas';   // (value) => boolean, with `errors`
 */
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const ID = '\0scratch-schemas.js';
const NAMES = ['sb2', 'sb3', 'sprite2', 'sprite3'];

export function schemas(): Plugin {
  return {
    name: 'schemas',
    enforce: 'pre',
    resolveId: (source) => (source === 'scratch:schemas' ? ID : null),
    load: (id) => (id === ID ? { code: makeCode(), moduleType: 'js' } : null),
  };
}

function makeCode(): string {
  const require = createRequire(import.meta.url);
  const { default: Ajv } = require('ajv8') as typeof import('ajv8');
  const { default: standalone } = require('ajv8/dist/standalone/index.js') as typeof import('ajv8/dist/standalone');
  const read = (name: string): { $id: string } => require(`scratch-parser/lib/${name}.json`) as { $id: string };
  const schemas = [...NAMES.map((name) => `${name}_schema`), 'sb2_definitions', 'sb3_definitions'].map(read);
  const ajv = new Ajv({ strict: false, validateSchema: false, unicodeRegExp: false, code: { source: true }, schemas });
  const code = standalone(ajv, Object.fromEntries(NAMES.map((name) => [name, read(`${name}_schema`).$id])));
  return code.replaceAll('require("ajv/dist/', 'require("ajv8/dist/');
}
