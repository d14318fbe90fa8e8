/** Times the checks of Scratch in Node: `node check_times.mjs scratch-checks.mjs < items.json > times.json`, in milliseconds. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const { answerInNode } = await import(pathToFileURL(process.argv[2]).href);
const times = [];
for (const item of JSON.parse(readFileSync(0, 'utf8'))) {
  const begun = performance.now();
  const { run, error } = await answerInNode(item);
  times.push({ ms: performance.now() - begun, seconds: run?.seconds ?? 0, limits: run?.limits ?? [], error: error?.message ?? null });
}
process.stdout.write(JSON.stringify(times));
