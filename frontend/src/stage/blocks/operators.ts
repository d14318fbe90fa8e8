/** Operators. Where their odd cases come from: scratch-vm, src/blocks/scratch3_operators.js. */
import type { Compiler, ReporterMaker } from '../compile.ts';
import { compare, isWhole, MAX_TEXT, toNumber, type Value } from '../values.ts';

const radians = (degrees: number) => (Math.PI * degrees) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;
/** Signs of text that take as long to go through as one block. */
const SIGNS_A_BLOCK = 200;

function two(result: (a: number, b: number) => number): ReporterMaker {
  return (block, compiler) => {
    const a = compiler.number(block, 'A');
    const b = compiler.number(block, 'B');
    return (thread) => result(a(thread), b(thread));
  };
}

const length = (value: Value) => (typeof value === 'string' ? value.length : 0);

/** Long texts take long to compare. */
function chargeTexts(compiler: Compiler, a: Value, b: Value): void {
  const signs = length(a) + length(b);
  if (signs > SIGNS_A_BLOCK) compiler.world.charge(Math.floor(signs / SIGNS_A_BLOCK));
}

function compared(holds: (order: number) => boolean): ReporterMaker {
  return (block, compiler) => {
    const a = compiler.value(block, 'A');
    const b = compiler.value(block, 'B');
    return (thread) => {
      const left = a(thread);
      const right = b(thread);
      chargeTexts(compiler, left, right);
      return holds(compare(left, right));
    };
  };
}

/** Of a whole quarter turn exactly what school says. */
const rounded = (value: number) => Number.parseFloat(value.toFixed(10));

function tangent(turn: number): number {
  const angle = turn % 360;
  if (angle === 90 || angle === -270) return Number.POSITIVE_INFINITY;
  if (angle === -90 || angle === 270) return Number.NEGATIVE_INFINITY;
  return rounded(Math.tan(radians(angle)));
}

const MATH: Record<string, (n: number) => number> = {
  abs: Math.abs,
  floor: Math.floor,
  ceiling: Math.ceil,
  sqrt: Math.sqrt,
  sin: (n) => rounded(Math.sin(radians(n))),
  cos: (n) => rounded(Math.cos(radians(n))),
  tan: tangent,
  asin: (n) => degrees(Math.asin(n)),
  acos: (n) => degrees(Math.acos(n)),
  atan: (n) => degrees(Math.atan(n)),
  ln: Math.log,
  log: (n) => Math.log(n) / Math.LN10,
  exp: Math.exp,
  power10: (n) => 10 ** n,
};

export const reporters: Record<string, ReporterMaker> = {
  add: two((a, b) => a + b),
  subtract: two((a, b) => a - b),
  multiply: two((a, b) => a * b),
  divide: two((a, b) => a / b),
  // The sign is that of the divisor.
  mod: two((a, b) => {
    const rest = a % b;
    return rest / b < 0 ? rest + b : rest;
  }),
  random: (block, compiler) => {
    const from = compiler.value(block, 'FROM');
    const to = compiler.value(block, 'TO');
    const { world } = compiler;
    return (thread) => {
      const first = from(thread);
      const second = to(thread);
      const low = Math.min(toNumber(first), toNumber(second));
      const high = Math.max(toNumber(first), toNumber(second));
      world.progress = true;
      if (low === high) return low;
      const part = world.random.next();
      if (isWhole(first) && isWhole(second)) return low + Math.floor(part * (high + 1 - low));
      return low + part * (high - low);
    };
  },
  less: compared((order) => order < 0),
  equal: compared((order) => order === 0),
  greater: compared((order) => order > 0),
  and: (block, compiler) => {
    const a = compiler.condition(block, 'A');
    const b = compiler.condition(block, 'B');
    return (thread) => a(thread) && b(thread);
  },
  or: (block, compiler) => {
    const a = compiler.condition(block, 'A');
    const b = compiler.condition(block, 'B');
    return (thread) => a(thread) || b(thread);
  },
  not: (block, compiler) => {
    const a = compiler.condition(block, 'A');
    return (thread) => !a(thread);
  },
  join: (block, compiler) => {
    const a = compiler.text(block, 'A');
    const b = compiler.text(block, 'B');
    return (thread) => {
      const joined = a(thread) + b(thread);
      if (joined.length <= MAX_TEXT) return joined;
      compiler.world.limit('text');
      return joined.slice(0, MAX_TEXT);
    };
  },
  letter: (block, compiler) => {
    const index = compiler.number(block, 'INDEX');
    const text = compiler.text(block, 'TEXT');
    return (thread) => {
      const at = index(thread) - 1;
      // charAt(-0.5) would be the first.
      return at < 0 ? '' : text(thread).charAt(at);
    };
  },
  length: (block, compiler) => {
    const text = compiler.text(block, 'TEXT');
    return (thread) => text(thread).length;
  },
  contains: (block, compiler) => {
    const text = compiler.text(block, 'TEXT');
    const part = compiler.text(block, 'PART');
    return (thread) => {
      const whole = text(thread);
      const piece = part(thread);
      chargeTexts(compiler, whole, piece);
      return whole.toLowerCase().includes(piece.toLowerCase());
    };
  },
  round: (block, compiler) => {
    const a = compiler.number(block, 'A');
    return (thread) => Math.round(a(thread));
  },
  math: (block, compiler) => {
    const a = compiler.number(block, 'A');
    const operation = MATH[compiler.field(block, 'OP')] ?? (() => 0);
    return (thread) => operation(a(thread));
  },
};
