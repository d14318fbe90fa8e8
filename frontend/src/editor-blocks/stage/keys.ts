/** Keys for a running program: which key of the keyboard is which of the engine's, and when they belong to the program. */
import type { Key } from '../../stage/snapshot.ts';

const NAMED: Record<string, Key> = { ' ': 'space', ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right', Enter: 'enter' };

/** null: no key that a program can hear. */
export function keyOf({ key, ctrlKey, altKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>): Key | null {
  if (ctrlKey || altKey || metaKey) return null;
  const named = NAMED[key];
  if (named) return named;
  const small = key.toLowerCase();
  return /^[a-z0-9]$/.test(small) ? small : null;
}

export interface KeyListener {
  /** Whether the program has scripts that hear this key. */
  hears(key: Key): boolean;
  down(key: Key): void;
  up(key: Key): void;
}

/**
 * Hears keys while the focus is on the stage, or nowhere. In a text or on a button they are theirs. Among the blocks it
 * depends on how one came there: by mouse, then the keys that the program hears are the program's, as in Scratch; with the
 * Tab key, then all of them move among the blocks.
 */
export class Keys {
  private readonly stage: HTMLElement;
  private readonly listener: KeyListener;
  private readonly held = new Map<string, Key>();
  private isAmongBlocksByMouse = false;

  constructor(stage: HTMLElement, listener: KeyListener) {
    this.stage = stage;
    this.listener = listener;
  }

  /** Gives what takes the listeners away again. */
  listen(): () => void {
    const down = (event: KeyboardEvent): void => this.down(event);
    const up = (event: KeyboardEvent): void => this.up(event);
    const away = (): void => this.releaseAll();
    const pointed = (): void => {
      this.isAmongBlocksByMouse = true;
    };
    // Before Blockly, which would move among the blocks.
    document.addEventListener('keydown', down, true);
    document.addEventListener('pointerdown', pointed, true);
    document.addEventListener('keyup', up);
    addEventListener('blur', away);
    this.stage.addEventListener('focusout', away);
    return () => {
      document.removeEventListener('keydown', down, true);
      document.removeEventListener('pointerdown', pointed, true);
      document.removeEventListener('keyup', up);
      removeEventListener('blur', away);
      this.stage.removeEventListener('focusout', away);
    };
  }

  /** Whether keys that the program hears go to it now. */
  get isHearing(): boolean {
    return this.isFree || (this.isAmongBlocksByMouse && document.activeElement?.closest('.injectionDiv') != null && !isTyping());
  }

  private get isFree(): boolean {
    const focused = document.activeElement;
    return focused === null || focused === document.body || focused === this.stage;
  }

  private down(event: KeyboardEvent): void {
    if (event.key === 'Tab') this.isAmongBlocksByMouse = false;
    const key = keyOf(event);
    if (key === null || !this.isHearing || event.defaultPrevented) return;
    if (!this.isFree) {
      if (!this.listener.hears(key)) return;
      event.stopPropagation();
    }
    // Arrows and space would scroll the page under the game.
    event.preventDefault();
    // A held key repeats, and so do the scripts that it starts, as in Scratch.
    this.held.set(event.code, key);
    this.listener.down(key);
  }

  private up(event: KeyboardEvent): void {
    const key = this.held.get(event.code);
    if (key === undefined) return;
    this.held.delete(event.code);
    this.listener.up(key);
  }

  /** A key that goes up elsewhere would otherwise be held for ever. */
  private releaseAll(): void {
    for (const key of this.held.values()) this.listener.up(key);
    this.held.clear();
  }
}

/** Into a field of a block, or choosing from its menu. */
function isTyping(): boolean {
  return document.activeElement?.matches('input, textarea, [role="option"], [role="menuitem"], [role="listbox"], [role="menu"]') === true;
}
