/**
 * Where signs are on a keyboard of a library's PC: the Romanian standard layout (SR 13392, "Romanian (Standard)"), where ă î â
 * ș ț have keys of their own, and others, where Romanian letters are made with AltGr ("Romanian (Programmers)").
 */

/** What the standard layout has keys of its own for. */
export const OWN_LETTERS = 'Ă Â Î Ș Ț';
/** In small; also with the cedillas of older systems. */
const MARKED = 'ăâîșț\u015f\u0163';

export type LayoutName = 'standard' | 'altgr';
export type Holding = 'shift' | 'altgr';

/** The key by its `code`, and what is held down meanwhile. */
export interface Stroke {
  code: string;
  with: Holding[];
}

export interface Key {
  code: string;
  /** What is printed on it; with two signs the upper one needs Shift. */
  label: string;
  upper?: string;
  /** What it makes with AltGr. */
  third?: string;
  /** In widths of a letter key. */
  width?: number;
}

const letters = (text: string): Key[] => [...text].map((sign) => ({ code: `Key${sign.toUpperCase()}`, label: sign.toUpperCase() }));
const DIGITS: Key[] = [...'1234567890'].map((label, index) => ({ code: `Digit${label}`, label, upper: '!@#$%^&*()'[index] as string }));

function rows(own: { top: Key[]; home: Key[]; backslash: Key; bottom: Key[] }, third: Record<string, string>): Key[][] {
  const withThird = (keys: Key[]): Key[] => keys.map((key) => (third[key.label] ? { ...key, third: third[key.label] as string } : key));
  return [
    [...DIGITS, { code: 'Minus', label: '-', upper: '_' }, { code: 'Equal', label: '=', upper: '+' }, { code: 'Backspace', label: '⌫', width: 2 }],
    [...withThird(letters('qwertyuiop')), ...own.top, own.backslash],
    [...withThird(letters('asdfghjkl')), ...own.home, { code: 'Enter', label: '↵', width: 2 }],
    [{ code: 'ShiftLeft', label: '⇧', width: 1.5 }, ...letters('zxcvbnm'), ...own.bottom, { code: 'ShiftRight', label: '⇧', width: 2 }],
    [{ code: 'Space', label: '', width: 7 }, { code: 'AltRight', label: 'Alt Gr', width: 1.5 }],
  ];
}

export const LAYOUTS: Record<LayoutName, Key[][]> = {
  standard: rows(
    {
      top: [{ code: 'BracketLeft', label: 'Ă' }, { code: 'BracketRight', label: 'Î' }],
      home: [{ code: 'Semicolon', label: 'Ș' }, { code: 'Quote', label: 'Ț' }],
      backslash: { code: 'Backslash', label: 'Â', width: 1.5 },
      bottom: [{ code: 'Comma', label: ',', upper: ';' }, { code: 'Period', label: '.', upper: ':' }, { code: 'Slash', label: '/', upper: '?' }],
    },
    {},
  ),
  altgr: rows(
    {
      top: [{ code: 'BracketLeft', label: '[', upper: '{' }, { code: 'BracketRight', label: ']', upper: '}' }],
      home: [{ code: 'Semicolon', label: ';', upper: ':' }, { code: 'Quote', label: "'", upper: '"' }],
      backslash: { code: 'Backslash', label: '\\', upper: '|', width: 1.5 },
      bottom: [{ code: 'Comma', label: ',', upper: '<' }, { code: 'Period', label: '.', upper: '>' }, { code: 'Slash', label: '/', upper: '?' }],
    },
    { A: 'ă', Q: 'â', I: 'î', S: 'ș', T: 'ț' },
  ),
};

/** How a sign is made; null where this keyboard hasn't got it. */
export function findStroke(layout: LayoutName, sign: string): Stroke | null {
  if (sign === ' ') return { code: 'Space', with: [] };
  if (sign === '\n') return { code: 'Enter', with: [] };
  const lower = sign.toLowerCase();
  const isCapital = sign !== lower;
  for (const key of LAYOUTS[layout].flat()) {
    const isLetter = /^\p{L}$/u.test(key.label);
    if (isLetter && key.label.toLowerCase() === lower) return { code: key.code, with: isCapital ? ['shift'] : [] };
    if (!isLetter && key.label === sign) return { code: key.code, with: [] };
    if (key.upper === sign) return { code: key.code, with: ['shift'] };
    if (key.third === lower) return { code: key.code, with: isCapital ? ['shift', 'altgr'] : ['altgr'] };
  }
  return null;
}

/** What a pressed key tells about the layout of this computer; null when it fits both. */
export function recogniseLayout(code: string, key: string): LayoutName | null {
  const lower = key.toLowerCase();
  if (!MARKED.includes(lower) || lower.length !== 1) return null;
  return code.startsWith('Key') ? 'altgr' : 'standard';
}
