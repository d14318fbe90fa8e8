/**
 * Chunks as classic scripts. The frame has an opaque origin, which may load scripts only as `<script src>` without
 * CORS: so neither modules nor import() are possible there.
 *
 * Each chunk comes as `scratchChunk("name", function (module, exports, require) {...})`. The first script defines what
 * that does; `require` gives a chunk that is there, and what was import() fetches one by a `<script>`. Where the chunks
 * are is told by the page, in the attribute `data-chunks` of its root: names to addresses.
 */
import type { Plugin } from 'vite';

const RUNTIME = `(() => {
  const made = {}, known = {}, coming = {};
  const needs = NEEDS;
  const addresses = JSON.parse(document.documentElement.dataset.chunks || "{}");
  globalThis.scratchChunk = (name, make) => { known[name] = make; };
  const require = globalThis.scratchRequire = (name) => {
    if (!made[name]) {
      const module = made[name] = { exports: {} };
      known[name](module, module.exports, require);
    }
    return made[name].exports;
  };
  const fetchChunk = (name) => coming[name] ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = addresses[name];
    script.onload = () => resolve();
    script.onerror = () => { script.remove(); delete coming[name]; reject(new Error("no " + name)); };
    document.head.append(script);
  });
  globalThis.scratchBring = async (name) => {
    await Promise.all([name, ...(needs[name] || [])].filter((each) => !known[each]).map(fetchChunk));
    return require(name);
  };
})();
`;

/** `entry`: the file that the page loads; what it needs from the start goes into it. */
export function classicChunks(entry: string): Plugin {
  return {
    name: 'classic-chunks',
    generateBundle(_options, output) {
      const chunks = new Map(Object.values(output).filter((part) => part.type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
      for (const chunk of chunks.values()) chunk.code = wrap(chunk.fileName, chunk.code);
      const listNeeds = (name: string): string[] => {
        const found = new Set<string>();
        const add = (each: string): void => chunks.get(each)?.imports.filter((other) => !found.has(other)).forEach((other) => {
          found.add(other);
          add(other);
        });
        add(name);
        return [...found];
      };
      const first = chunks.get(entry);
      if (!first) return this.error(`${entry} wasn't built.`);
      const start = new Set([entry, ...listNeeds(entry)]);
      const lazy = [...chunks.keys()].filter((name) => !start.has(name)).sort();
      const all = [...chunks.values()].map(({ code }) => code).join('');
      const lost = lazy.filter((name) => !all.includes(`scratchBring("${name}")`) && !all.includes(`require("${name}")`));
      if (lost.length > 0) this.error(`Nothing brings ${lost.join(', ')}: the bundler writes import() in another way now.`);
      const needs = Object.fromEntries(lazy.map((name) => [name, listNeeds(name).filter((other) => !start.has(other))]));
      const started = [...start].map((name) => chunks.get(name)!.code);
      first.code = [RUNTIME.replace('NEEDS', () => JSON.stringify(needs)), ...started, `scratchRequire(${JSON.stringify(entry)});\n`].join('');
      for (const name of start) if (name !== entry) delete output[name];
      this.emitFile({ type: 'asset', fileName: 'chunks.json', source: `${JSON.stringify(lazy)}\n` });
    },
  };
}

/** The bundler writes import() as a promise of require(). */
const BROUGHT = /\bPromise\.resolve\(\)\.then\(\(\)\s*=>\s*(?=[\w$.(]*\brequire\(["'`]\.\/([\w.-]+\.js)["'`]\))/g;

function wrap(name: string, code: string): string {
  const calls = code
    .replaceAll(BROUGHT, (_all, other: string) => `scratchBring("${other}").then(()=>`)
    .replaceAll(/\brequire\((["'`])\.\/([\w.-]+\.js)\1\)/g, (_all, _quote, other: string) => `require("${other}")`);
  return `scratchChunk("${name}",function(module,exports,require){${calls}\n});\n`;
}
