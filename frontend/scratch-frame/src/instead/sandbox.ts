/**
 * In the place of Scratch's frame within the frame, which would need scripts made of text. What it guards against, scripts
 * in SVG, can't run here either: the policy of this page allows none but the editor's own files.
 *
 * It is given what createMeasureSvgScript() makes, which is a function here.
 */
export class Sandbox {
  readonly #answer: (payload: unknown) => unknown;

  constructor(answer: (payload: unknown) => unknown) {
    this.#answer = answer;
  }

  async send(payload: unknown): Promise<unknown> {
    return this.#answer(payload);
  }

  async warmUp(): Promise<void> {}
}
