/**
 * What a project is taken home in: one HTML page with its scripts, styles, fonts and icons inside, and for each world of
 * blocks the files that it carries along. Built last, out of what stands in the static folder by then.
 *
 * home/project.html   the page, with a place for the project (src/home/project-file.ts)
 * home/<world>.json   what a project of that world carries along: path -> text or data address
 */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type InlineConfig, type Rolldown } from 'vite';
import type { Workspace } from './src/frame/workspaces.ts';

const ALWAYS = ['js/sandbox-frame.js', 'blockly/dropdown-arrow.svg'];
const TEXT = new Set(['.svg', '.json', '.js']);
const TYPES: Record<string, string> = { '.woff2': 'font/woff2', '.wav': 'audio/wav' };

/**
 * What the page may do. Its own script and the sandbox's are allowed by their hashes, so no other one runs, wherever it
 * may stand in a text; apart from them the page reaches nothing: no host, no neighbouring file. The frame in which programs run
 * inherits all of this, and can only be narrower: so code may be made of text here, which Python needs there. The page
 * itself never does it, and the frame of the other workspaces has a policy of its own that forbids it.
 */
function makePolicy(scripts: string[]): string {
  const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return [
    "default-src 'none'", `script-src ${hashes.join(' ')} 'unsafe-eval'`, "style-src 'unsafe-inline'", 'img-src data: blob:', 'font-src data:',
    'media-src data: blob:', 'connect-src data: blob:', 'worker-src blob:', "base-uri 'none'", "form-action 'none'",
  ].join('; ');
}

function dataAddress(path: string): string {
  const type = TYPES[extname(path)];
  if (!type) throw new Error(`${path}: of what type is this?`);
  return `data:${type};base64,${readFileSync(path).toString('base64')}`;
}

function readStyles(out: string): string {
  const editors = readdirSync(join(out, 'css')).filter((file) => file.startsWith('editor-') && file.endsWith('.css'));
  return ['app.css', ...editors, 'home.css'].map((file) => readFileSync(join(out, 'css', file), 'utf8')).join('\n').replaceAll(/url\(["']?([^)"']+)["']?\)/g, (whole, address: string) => {
    if (address.startsWith('data:')) return whole;
    // The scenes of the club's own pages stay behind.
    return extname(address) === '.woff2' ? `url(${dataAddress(join(out, 'css', address))})` : 'none';
  });
}

async function bundleScript(shared: InlineConfig): Promise<string> {
  const built = (await build({
    ...shared,
    build: {
      write: false,
      target: ['chrome109', 'firefox115'],
      minify: true,
      modulePreload: false,
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: { input: join(import.meta.dirname, 'src/home/home.ts'), output: { format: 'es', codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput;
  const [script] = built.output;
  // Written so that it can stand in a page, whatever strings it holds.
  return script.code.replaceAll(/<(?=\/script|!--)/gi, '\\x3c');
}

function collect(out: string, path: string): Record<string, string> {
  const full = join(out, path);
  if (extname(path) === '') {
    return Object.assign({}, ...readdirSync(full).sort().map((name) => collect(out, join(path, name)))) as Record<string, string>;
  }
  const key = relative(out, full).replaceAll('\\', '/');
  return { [key]: TEXT.has(extname(path)) ? readFileSync(full, 'utf8') : dataAddress(full) };
}

export async function buildHome(out: string, shared: InlineConfig): Promise<void> {
  const script = await bundleScript(shared);
  const sandbox = readFileSync(join(out, 'js/sandbox-frame.js'), 'utf8');
  const page = [
    '<!doctype html>\n<html lang="" data-icons=""><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${makePolicy([script, sandbox])}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title></title>',
    `<style>${readStyles(out)}</style></head>`,
    `<body><div hidden>${readFileSync(join(out, 'icons.svg'), 'utf8')}</div><home-project></home-project>`,
    '<!--cluboteca-data-->',
    `<script type="module">${script}</script></body></html>\n`,
  ].join('\n');
  mkdirSync(join(out, 'home'), { recursive: true });
  writeFileSync(join(out, 'home/project.html'), page);
  for (const [world, paths] of await listCarried()) {
    const files = Object.assign({}, ...[...ALWAYS, ...paths].map((path) => collect(out, path))) as Record<string, string>;
    writeFileSync(join(out, `home/${world}.json`), JSON.stringify(files));
  }
}

/** By world of all workspaces, what it carries along. */
async function listCarried(): Promise<[string, string[]][]> {
  const modules = globSync('src/*/workspace.ts', { cwd: import.meta.dirname }).sort();
  const workspaces = await Promise.all(modules.map((path) => import(pathToFileURL(join(import.meta.dirname, path)).href) as Promise<{ default: Workspace }>));
  return workspaces.flatMap((module) => Object.entries(module.default.carries));
}
