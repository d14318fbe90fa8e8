/**
 * <computer-check>: tries out in this browser what each workspace needs, and sends what it found.
 *
 *     <computer-check>
 *       <form method="post" hidden><input type="hidden" name="facts"></form>
 *       <ol class="trials"><li data-trial="blocks"><span>Blocks in the village</span></li> …</ol>
 *     </computer-check>
 *
 * Begins at once. A line has data-state="trying", then "done"; below them the workspace that is tried is seen, out of
 * reach. At the end the form is sent with Trials (facts.ts) as JSON, which leads on to the results.
 */
import { forgetSpeed } from '../editor-blocks/speed.ts';
import { element, put } from '../shared/elements.ts';
import { gettext, interpolate } from '../shared/i18n.ts';
import { tryDrawing } from './drawing-trial.ts';
import { tryPython, tryStage, tryVillage } from './editor-trial.ts';
import type { ScratchTrial, Trials } from './facts.ts';
import { tryMemory } from './memory-trial.ts';
import { runTrials, type TrialName } from './run-trials.ts';
import { tryScripts } from './script-trial.ts';

/** Two digits after the point are more than any trial can tell. */
const tidy = (_key: string, value: unknown): unknown => (typeof value === 'number' ? Math.round(value * 100) / 100 : value);

/** For a moment in which the browser can draw the page. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

async function tryScratch(): Promise<ScratchTrial> {
  await breathe();
  const drawing = tryDrawing();
  await breathe();
  return { ...drawing, script_speed: tryScripts() };
}

export class ComputerCheck extends HTMLElement {
  readonly #box = element('div', { class: 'trial-box' });
  readonly #said = element('p', { class: 'trials-said', role: 'status' });
  #hasBegun = false;

  connectedCallback(): void {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    // Its buttons are for nobody.
    this.#box.toggleAttribute('inert', true);
    this.append(this.#said, this.#box);
    void this.#run();
  }

  async #run(): Promise<void> {
    forgetSpeed();
    await breathe();
    const box = this.#box;
    const steps = { blocks: () => tryVillage(box), stage: () => tryStage(box), python: () => tryPython(box), scratch: tryScratch, memory: () => tryMemory() };
    const { width, height } = screen;
    const found = await runTrials(steps, { begun: (name) => this.#begin(name), ended: (name) => this.#mark(name, 'done', gettext('tried')) }, { width, height });
    this.#send(found);
  }

  #begin(name: TrialName): void {
    const words = this.#line(name)?.querySelector('span')?.textContent ?? '';
    this.#said.textContent = interpolate(gettext('Now: %(name)s. Please wait.'), { name: words });
    this.#mark(name, 'trying', gettext('is tried out'));
  }

  #mark(name: TrialName, state: 'trying' | 'done', words: string): void {
    const line = this.#line(name);
    if (!line) return;
    line.dataset['state'] = state;
    put(line, line.querySelector('span'), element('span', { class: 'trial-state' }, words));
  }

  #line(name: TrialName): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-trial="${name}"]`);
  }

  #send(found: Trials): void {
    this.#said.textContent = gettext('Done. The results come at once.');
    const form = this.querySelector('form');
    const field = form?.querySelector<HTMLInputElement>('[name="facts"]');
    if (!form || !field) return;
    field.value = JSON.stringify(found, tidy);
    form.requestSubmit();
  }
}

customElements.define('computer-check', ComputerCheck);
