/**
 * What the packages of Scratch expect of their bundler, webpack: loaders named in the address of an import
 * (`!raw-loader!./a.svg?`, `./a.mp3?arrayBuffer`), pictures and sounds as addresses, and style sheets as modules of
 * class names.
 *
 * Pictures stand in the scripts as data addresses, since the frame may fetch nothing by itself. Style sheets go into one
 * file, in the order in which the modules run, as webpack's style-loader would put them.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { transform, type Targets } from 'lightningcss';
import { normalizePath, type Plugin } from 'vite';
import { patch } from './changes.ts';

/** Of postcss 7, as Scratch has it. */
interface PostCss {
  (plugins: unknown[]): { process(css: string, options: { from: string }): Promise<{ css: string }> };
}

const require = createRequire(import.meta.url);
const postcss = require('postcss') as PostCss;
const importStyles = require('postcss-import') as (options: { load: (path: string) => string }) => unknown;
const variables = require('postcss-simple-vars') as () => unknown;

const MARK = '\0file:';
const TYPES: Record<string, string> = {
  '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.gif': 'image/gif', '.cur': 'image/x-icon',
  '.wav': 'audio/wav', '.mp3': 'audio/mpeg',
};
const LOADERS = /^!?(raw|arraybuffer|base64|ify)-loader!(.+?)\??$/;

type Kind = 'raw' | 'arraybuffer' | 'base64' | 'address' | 'style';

/** `floor`: browsers as lightningcss writes them. `file`: of the one style sheet, within the output folder. */
export function webpackFiles(floor: Targets, file: string): Plugin {
  const styles = new Map<string, string>();
  return {
    name: 'webpack-files',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source.startsWith(MARK)) return source;
      const named = LOADERS.exec(source);
      if (named?.[1] === 'ify') return this.resolve(named[2]!, importer, { skipSelf: true });
      const bare = (named?.[2] ?? source).replace(/\?.*$/, '');
      const kind = findKind(named?.[1], source, bare);
      if (kind === null) return null;
      if (bare.startsWith('.') && importer) return name(kind, join(dirname(pathOf(importer)), bare));
      const found = await this.resolve(bare, importer, { skipSelf: true });
      return found ? name(kind, pathOf(found.id)) : null;
    },
    async load(id) {
      if (!id.startsWith(MARK)) return null;
      const kind = id.slice(MARK.length).split(':')[0] as Kind;
      const path = pathOf(id);
      this.addWatchFile(path);
      if (kind === 'style') {
        const { css, names } = await readStyle(path, floor);
        styles.set(id, css);
        return `module.exports = ${JSON.stringify(names)};`;
      }
      return { code: `module.exports = ${write(kind, path)};`, moduleType: 'js' };
    },
    /** Files that are read as a module starts, as brfs would put them in place. */
    transform(code, id) {
      if (!code.includes("readFileSync(__dirname + '")) return null;
      const changed = code.replace(/\bfs\.readFileSync\(__dirname \+ '([^']+)'(, 'base64')?\)/g, (_all, file: string, asText?: string) => {
        const text = JSON.stringify(readFileSync(join(dirname(id), file)).toString('base64'));
        return asText ? text : `require('buffer/').Buffer.from(${text}, 'base64')`;
      });
      return { code: changed, map: null };
    },
    generateBundle() {
      // In the order in which the modules run in webpack's build, where nothing comes later: rules rely on it.
      const seen = new Set<string>();
      const visit = (id: string): void => {
        const info = seen.has(id) ? null : this.getModuleInfo(id);
        seen.add(id);
        if (!info) return;
        [...info.importedIds, ...info.dynamicallyImportedIds].forEach(visit);
        ordered.push(id);
      };
      const ordered: string[] = [];
      [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry).forEach(visit);
      this.emitFile({ type: 'asset', fileName: file, source: ordered.map((id) => styles.get(id) ?? '').join('') });
    },
  };
}

/** What a file is to the bundler, which takes it for a script: the kind and the path. */
function name(kind: Kind, path: string): string {
  return `${MARK}${kind}:${path}.js`;
}

function pathOf(id: string): string {
  return id.startsWith(MARK) ? id.slice(id.indexOf(':', MARK.length) + 1, -'.js'.length) : id;
}

function findKind(loader: string | undefined, source: string, bare: string): Kind | null {
  if (loader === 'raw' || loader === 'base64' || loader === 'arraybuffer') return loader;
  if (source.endsWith('?arrayBuffer')) return 'arraybuffer';
  if (extname(bare) === '.css') return 'style';
  return extname(bare) in TYPES ? 'address' : null;
}

function write(kind: Kind, path: string): string {
  const bytes = readFileSync(path);
  switch (kind) {
    case 'raw':
      return JSON.stringify(bytes.toString('utf8'));
    case 'base64':
      return JSON.stringify(bytes.toString('base64'));
    case 'arraybuffer':
      return `Uint8Array.from(atob(${JSON.stringify(bytes.toString('base64'))}), (sign) => sign.charCodeAt(0)).buffer`;
    default:
      return JSON.stringify(addressOf(bytes, path));
  }
}

/** SVG as text: that is smaller than base64, and compresses with the script around it. */
function addressOf(bytes: Buffer, path: string): string {
  const type = TYPES[extname(path)]!;
  if (type !== 'image/svg+xml') return `data:${type};base64,${bytes.toString('base64')}`;
  const text = bytes.toString('utf8').replace(/^﻿/, '').replace(/<\?xml.*?\?>|<!--[^]*?-->/g, '').replace(/\s+/g, ' ').trim();
  return `data:${type},${text.replace(/[%#"<>{}`\\^|]/g, (sign) => encodeURIComponent(sign)).replace(/%22/g, "'")}`;
}

function readSheet(path: string): string {
  const css = readFileSync(path, 'utf8');
  return patch(normalizePath(path), css) ?? css;
}

/** Class names are `<file>_<name>_<hash>`, and given under their own name and in camelCase, as css-loader does. */
async function readStyle(path: string, floor: Targets): Promise<{ css: string; names: Record<string, string> }> {
  const { css } = await postcss([importStyles({ load: readSheet }), variables()]).process(readSheet(path), { from: path });
  const inlined = css.replace(/url\((['"]?)(?!data:)([^)'"]+)\1\)/g, (_all, _quote, file: string) => `url("${addressOf(readFileSync(join(dirname(path), file)), file)}")`);
  const built = transform({
    filename: path, code: Buffer.from(inlined), minify: true, targets: floor, errorRecovery: true,
    cssModules: { pattern: '[name]_[local]_[hash]', animation: true },
  });
  const names: Record<string, string> = {};
  for (const [name, { name: own, composes }] of Object.entries(built.exports ?? {})) {
    const all = [own, ...composes.map((other) => other.name)].join(' ');
    names[name] = all;
    names[name.replace(/-+(\w)/g, (_dash, letter: string) => letter.toUpperCase())] = all;
  }
  return { css: built.code.toString(), names };
}
