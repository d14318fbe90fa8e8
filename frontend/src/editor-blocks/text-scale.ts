/** The size of text that the reader has chosen, `--text-scale` of the page, for what no style sheet reaches: the blocks. */
export class TextScale {
  /** 1 for normal. */
  now: number;

  /** changed: by which factor, from then on. */
  constructor(changed: (by: number) => void, root: HTMLElement = document.documentElement) {
    this.now = readScale(root);
    new MutationObserver(() => {
      const before = this.now;
      this.now = readScale(root);
      if (this.now !== before) changed(this.now / before);
    }).observe(root, { attributeFilter: ['data-text-size'] });
  }
}

function readScale(root: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(root).getPropertyValue('--text-scale')) || 1;
}
