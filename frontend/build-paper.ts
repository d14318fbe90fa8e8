/**
 * The page in which a unit is exported: one HTML file with its styles and fonts inside, and the script that draws Scratch
 * blocks. Built last, out of what stands in the static folder by then.
 *
 * paper/unit.html   the page; `cluboteca export unit` puts language, title, metadata and sheets into its places, and takes
 *                   the script out where there are no such blocks
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const STYLES = ['app.css', 'print.css'];

/** Nothing but its own script runs, and nothing is fetched. */
function makePolicy(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  return ["default-src 'none'", `script-src 'sha256-${hash}'`, "style-src 'unsafe-inline'", 'img-src data:', 'font-src data:', "base-uri 'none'", "form-action 'none'"].join('; ');
}

function readStyles(out: string): string {
  const styles = STYLES.map((file) => readFileSync(join(out, 'css', file), 'utf8')).join('\n');
  return styles.replaceAll(/url\(["']?([^)"']+)["']?\)/g, (whole, address: string) => {
    if (address.startsWith('data:')) return whole;
    // Scenes of the club's pages stay behind.
    return extname(address) === '.woff2' ? `url(data:font/woff2;base64,${readFileSync(join(out, 'css', address)).toString('base64')})` : 'none';
  });
}

export function buildPaper(out: string): void {
  const script = readFileSync(join(out, 'js/scratch-blocks-alone.js'), 'utf8').replaceAll(/<(?=\/script|!--)/gi, '\\x3c');
  const page = [
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${makePolicy(script)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title></title>',
    '<!--metadata-->',
    `<style>${readStyles(out)}</style></head>`,
    '<body class="page for-print"><main class="page-main"><!--sheets--></main>',
    `<!--script--><script type="module">${script}</script><!--/script-->`,
    '</body></html>\n',
  ].join('\n');
  mkdirSync(join(out, 'paper'), { recursive: true });
  writeFileSync(join(out, 'paper/unit.html'), page);
}
