/** A filter that lets a band through (a biquad of two poles, as in the well-known audio cookbook of R. Bristow-Johnson). */
export class Resonator {
  private readonly rate: number;
  private readonly past = { in1: 0, in2: 0, out1: 0, out2: 0 };
  private factors = { in: 0, out1: 0, out2: 0 };

  constructor(rate: number) {
    this.rate = rate;
  }

  /** Both in hertz; what the filter remembers stays, so the band may glide. */
  tune(middle: number, width: number): void {
    const turn = (2 * Math.PI * Math.min(middle, 0.45 * this.rate)) / this.rate;
    const alpha = (Math.sin(turn) * width) / (2 * middle);
    this.factors = { in: alpha / (1 + alpha), out1: (2 * Math.cos(turn)) / (1 + alpha), out2: (alpha - 1) / (1 + alpha) };
  }

  next(sample: number): number {
    const { past, factors } = this;
    const out = factors.in * (sample - past.in2) + factors.out1 * past.out1 + factors.out2 * past.out2;
    [past.in2, past.in1, past.out2, past.out1] = [past.in1, sample, past.out1, out];
    return out;
  }
}
