/** The sandbox of a page without a server: the frame's page stands in the frame's own attribute. */
import type { SandboxSource } from '../sandbox/source.ts';

/** Added to the holding page's policy, which the frame inherits: so nothing can be asked for from here either. */
const makePolicy = (mayCompile: boolean) =>
  `default-src 'none'; script-src 'unsafe-inline'${mayCompile ? " 'unsafe-eval'" : ''}; worker-src blob:; base-uri 'none'; form-action 'none'`;

/** readText: of a file that the page carries along, by its address. */
export function makeSandboxSource(frameScript: string, readText: (address: string) => Promise<string>): SandboxSource {
  return {
    fill: (frame, mayCompile) => {
      frame.srcdoc = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${makePolicy(mayCompile)}"><script>${frameScript}</script>`;
    },
    readWorker: ({ href }) => readText(href),
  };
}
