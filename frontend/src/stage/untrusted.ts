/**
 * Reading parts of a saved work. Each function takes what stands there, whatever that is, and gives a value of the right
 * kind or raises UnreadableProgram. Only own properties are looked at: a saved `__proto__` or `constructor` reaches nothing.
 */
import { UnreadableProgram } from '../checks/program.ts';

export type Json = Record<string, unknown>;

export function object(value: unknown, what: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UnreadableProgram('not_a_work', `${what} must be an object.`);
  }
  return value as Json;
}

export function own(json: Json, key: string): unknown {
  return Object.hasOwn(json, key) ? json[key] : undefined;
}

/** The objects of a list; a missing list is an empty one. */
export function objects(json: Json, key: string, most: number): Json[] {
  const value = own(json, key) ?? [];
  if (!Array.isArray(value)) throw new UnreadableProgram('not_a_work', `${key} must be a list.`);
  if (value.length > most) throw new UnreadableProgram('too_large', `More than ${most} in ${key}.`);
  return value.map((item) => object(item, `What stands in ${key}`));
}

const MAX_NAME = 200;

export function id(json: Json, key = 'id'): string {
  const value = own(json, key);
  if (typeof value !== 'string' || value === '' || value.length > MAX_NAME) {
    throw new UnreadableProgram('bad_field', `${key} must be a text of 1 to ${MAX_NAME} signs.`);
  }
  return value;
}

/** A name that children read; cut where it is too long, empty where there is none. */
export function name(json: Json): string {
  const value = own(json, 'name');
  return typeof value === 'string' ? value.slice(0, MAX_NAME) : '';
}

export function number(json: Json, key: string, absent: number, least: number, most: number): number {
  const value = own(json, key) ?? absent;
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new UnreadableProgram('bad_field', `${key} must be a number.`);
  }
  return Math.min(Math.max(value, least), most);
}

export function truth(json: Json, key: string, absent: boolean): boolean {
  const value = own(json, key) ?? absent;
  if (typeof value !== 'boolean') throw new UnreadableProgram('bad_field', `${key} must be true or false.`);
  return value;
}

export function choice<T extends string>(json: Json, key: string, choices: readonly T[], absent: T): T {
  const value = own(json, key) ?? absent;
  if (!choices.includes(value as T)) throw new UnreadableProgram('bad_field', `${key} says nothing that is known.`);
  return value as T;
}

/** Raises when two of them have the same id. */
export function unique<T extends { id: string }>(things: T[], what: string): T[] {
  if (new Set(things.map((thing) => thing.id)).size < things.length) {
    throw new UnreadableProgram('bad_field', `Two ${what} have the same id.`);
  }
  return things;
}
