/** The items of one list, within the limits that keep a project from eating the computer's memory. */
import { MAX_TEXT, type Value } from './values.ts';

export const MAX_ITEMS = 10_000;
/** Of all lists of a project and its clones together; the texts of their variables count as well. */
export const MAX_ALL_ITEMS = 500_000;
export const MAX_ALL_SIGNS = 20_000_000;

/** What all lists of a project hold together. */
export interface Store {
  items: number;
  signs: number;
  /** Called when something didn't fit. */
  full(): void;
}

export const weightOf = (value: Value): number => (typeof value === 'string' ? value.length : 0);

export class Items {
  private values: Value[] = [];
  private readonly store: Store;

  constructor(values: readonly Value[], store: Store) {
    this.store = store;
    for (const value of values) this.insert(this.length, value);
  }

  get length(): number {
    return this.values.length;
  }

  get all(): readonly Value[] {
    return this.values;
  }

  at(index: number): Value | undefined {
    return this.values[index];
  }

  private hasRoom(value: Value): boolean {
    const { store } = this;
    const fits = this.length < MAX_ITEMS && store.items < MAX_ALL_ITEMS && store.signs + weightOf(value) <= MAX_ALL_SIGNS;
    if (!fits) store.full();
    return fits;
  }

  /** At `index` from 0; nothing happens when there is no room. */
  insert(index: number, value: Value): void {
    if (!this.hasRoom(value)) return;
    if (index === this.length) this.values.push(value);
    else this.values.splice(index, 0, value);
    this.store.items += 1;
    this.store.signs += weightOf(value);
  }

  replace(index: number, value: Value): void {
    const change = weightOf(value) - weightOf(this.values[index] ?? '');
    if (this.store.signs + change > MAX_ALL_SIGNS) {
      this.store.full();
      return;
    }
    this.values[index] = value;
    this.store.signs += change;
  }

  remove(index: number): void {
    this.store.items -= 1;
    this.store.signs -= weightOf(this.values[index] ?? '');
    this.values.splice(index, 1);
  }

  clear(): void {
    this.store.items -= this.length;
    for (const value of this.values) this.store.signs -= weightOf(value);
    this.values = [];
  }

  copy(): Items {
    return new Items(this.values, this.store);
  }

  /** As the block `list` reads: single signs side by side, anything else with spaces between. */
  text(): string {
    const separator = this.values.every((value) => typeof value === 'string' && value.length === 1) ? '' : ' ';
    let text = '';
    for (const [index, value] of this.values.entries()) {
      if (text.length > MAX_TEXT) break;
      text += index === 0 ? String(value) : separator + String(value);
    }
    return text.slice(0, MAX_TEXT);
  }
}
