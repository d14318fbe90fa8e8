/** Where the sandbox's frame and the workers' code come from. */
export interface SandboxSource {
  /** Puts the frame's page into it. mayCompile: text may become code in it; there is a policy for each. */
  fill(frame: HTMLIFrameElement, mayCompile: boolean): void;
  /** The text of a worker. */
  readWorker(address: URL): Promise<string>;
}

const texts = new Map<string, Promise<string>>();

async function fetchText(address: URL): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname} answered ${response.status}.`);
  return response.text();
}

/** The club's own server. A worker is fetched once for each page. */
export const standardSource: SandboxSource = {
  fill: (frame, mayCompile) => {
    frame.src = mayCompile ? '/sandbox/compiling/' : '/sandbox/';
  },
  readWorker: (address) => {
    const known = texts.get(address.href) ?? fetchText(address);
    texts.set(address.href, known);
    known.catch(() => texts.delete(address.href));
    return known;
  },
};
