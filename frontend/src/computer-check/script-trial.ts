/**
 * How fast this browser runs scripts in the manner of Scratch: small steps of many threads, looked up by name, with
 * values that change their type. 1 is the computer on which the project's budgets were measured.
 */
const FOR_MS = 1_000;
const STRETCH = 10_000;
/** Rounds in a millisecond on that computer. */
export const REFERENCE = 650;

type Value = number | string | boolean;
interface Step {
  opcode: string;
  to: string;
  by: Value;
}
interface Thread {
  at: number;
  variables: Map<string, Value>;
}

const STEPS: readonly Step[] = [
  { opcode: 'change', to: 'x', by: 4 },
  { opcode: 'join', to: 'text', by: 'a' },
  { opcode: 'compare', to: 'is_far', by: '240' },
  { opcode: 'turn', to: 'direction', by: 15 },
  { opcode: 'set', to: 'x', by: '0' },
];

const OPCODES: Record<string, (thread: Thread, step: Step) => void> = {
  change: ({ variables }, { to, by }) => void variables.set(to, toNumber(variables.get(to)) + toNumber(by)),
  join: ({ variables }, { to, by }) => void variables.set(to, `${String(variables.get(to) ?? '')}${String(by)}`.slice(-12)),
  compare: ({ variables }, { to, by }) => void variables.set(to, toNumber(variables.get('x')) > toNumber(by)),
  turn: ({ variables }, { to, by }) => void variables.set(to, (toNumber(variables.get(to)) + toNumber(by)) % 360),
  set: ({ variables }, { to, by }) => {
    if (variables.get('is_far') === true) variables.set(to, by);
  },
};

function toNumber(value: Value | undefined): number {
  const number = Number(value);
  return Number.isNaN(number) ? 0 : number;
}

function makeThreads(): Thread[] {
  return Array.from({ length: 40 }, (_, at) => ({ at: at % STEPS.length, variables: new Map<string, Value>([['x', at]]) }));
}

/** One step of each thread. */
function round(threads: readonly Thread[]): void {
  for (const thread of threads) {
    const step = STEPS[thread.at] as Step;
    OPCODES[step.opcode]?.(thread, step);
    thread.at = (thread.at + 1) % STEPS.length;
  }
}

export function tryScripts(clock: () => number = () => performance.now()): number {
  const threads = makeThreads();
  const stretch = (): void => {
    for (let count = 0; count < STRETCH; count += 1) round(threads);
  };
  // Until the browser has found out what is run often.
  stretch();
  const begun = clock();
  let stretches = 0;
  let passed_ms = 0;
  // All of the time counts, also what other programs take: Scratch would have no more of it.
  while (passed_ms < FOR_MS) {
    stretch();
    stretches += 1;
    passed_ms = clock() - begun;
  }
  return (stretches * STRETCH) / passed_ms / REFERENCE;
}
