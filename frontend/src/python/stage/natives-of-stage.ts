/** The module `_stage`, on which library/stage.py stands: sprites by key, blocks by word. */
import type { Brython, PyFunction } from '../brython.ts';
import type { Natives } from '../natives.ts';
import { asNumber, toPlain } from '../values.ts';
import { KEYS } from '../../stage/words.ts';
import type { Actor } from '../../stage/actor.ts';
import { STAGE } from '../../stage/program.ts';
import type { Value } from '../../stage/values.ts';
import type { SavedSprite } from '../../stage/work.ts';
import type { PythonStage } from './python-stage.ts';
import { named } from './cast.ts';
import { keyOf, type BlockWait, type Said } from './said.ts';

/** What a field names by a text: a place, a picture, a sound. */
type Resolve = (stage: PythonStage, actor: Actor, name: string) => string | null;

const byName = (all: readonly { id: string; name: string }[], name: string): string | null => named(all, name)?.id ?? null;

const RESOLVE: Record<string, Resolve> = {
  COSTUME: (_stage, { role }, name) => byName(role.costumes, name),
  BACKDROP: ({ world }, _actor, name) => byName(world.stage.role.costumes, name),
  SOUND: (stage, actor, name) => byName(stage.soundsOf(actor), name),
  KEY: (_stage, _actor, name) => (KEYS.includes(name) ? name : null),
};
const WHAT: Record<string, string> = { COSTUME: 'costume', BACKDROP: 'backdrop', SOUND: 'sound', KEY: 'key' };

/** open: the stage, made when it is first needed. globalValue: of the module's own variables. */
export function makeStageHost(b: Brython, natives: Natives, open: () => PythonStage, globalValue: (name: string) => unknown): Record<string, PyFunction> {
  const none = b.builtins.None;
  const text = (value: unknown) => (value === none || value === undefined ? null : String(value));
  const fail = (message: string) => natives.raise('ValueError', message);
  const actorOf = (key: unknown): Actor => {
    const stage = open();
    const actor = key === none || key === undefined ? (stage.current?.actor ?? stage.world.stage) : stage.actors.get(String(key));
    return actor ?? fail('this sprite is gone');
  };
  const said = (actor: Actor, fields: unknown, inputs: unknown): Said => {
    const stage = open();
    const plainFields = toPlain(b, fields) as Record<string, string>;
    for (const [name, value] of Object.entries(plainFields)) {
      const resolve = RESOLVE[name];
      if (resolve) plainFields[name] = resolve(stage, actor, String(value)) ?? fail(`there is no ${WHAT[name]} "${value}"`);
    }
    return { fields: plainFields, inputs: toPlain(b, inputs) as Record<string, Value> };
  };
  const back = (value: Value) => (typeof value === 'number' && !Number.isInteger(value) ? b.fast_float(value) : value);
  const plain = (name: string, act: (args: unknown[]) => unknown) => [name, natives.plain(name, act)] as const;
  /** do(key, word, fields, inputs): rests only where the block takes time. */
  const run = function* (...all: unknown[]): Generator<unknown, unknown> {
    const [[key, word, fields, inputs]] = b.parse_args_kw('do', all);
    const stage = open();
    const actor = actorOf(key);
    const told = said(actor, fields, inputs);
    if (!stage.act(actor, String(word), told)) {
      let isDone = false;
      const wait: BlockWait = { kind: 'block', word: String(word), said: told, actor, answer: () => (isDone ? { value: none } : null) };
      yield wait;
      isDone = true;
    }
    return none;
  };
  const act = natives.plain('do', ([key, word, fields, inputs]) => {
    const actor = actorOf(key);
    open().act(actor, String(word), said(actor, fields, inputs));
  });
  act.$gen = run as NonNullable<PyFunction['$gen']>;
  return Object.fromEntries([
    ['do', act] as const,
    plain('ask', ([key, word, fields, inputs]) => {
      const actor = actorOf(key);
      return back(open().ask(actor, String(word), said(actor, fields, inputs)));
    }),
    plain('add', ([name, look, costumes]) => {
      const names = costumes === none || costumes === undefined ? [] : (toPlain(b, costumes) as unknown[]).map(String);
      const made = open().add(String(name), toPlain(b, look) as Partial<SavedSprite>, names);
      return made ?? fail(`there is no picture for a sprite "${String(name)}"`);
    }),
    plain('clone', ([key]) => open().clone(actorOf(key)) ?? none),
    plain('current', () => (open().current ? keyOf(open().current!.actor) : STAGE)),
    plain('on', ([key, hat, function_]) => open().on(String(key), String(hat), function_ as PyFunction)),
    plain('know_message', ([message]) => void open().world.messages.add(String(message))),
    plain('set_volume', ([key, volume]) => {
      actorOf(key).volume = Math.min(Math.max(asNumber(volume) ?? 100, 0), 100);
    }),
    plain('backdrops', () => b.$list(open().scene.backdrops.map((backdrop) => backdrop.name))),
    plain('set_backdrops', ([names]) => open().setBackdrops((toPlain(b, names) as unknown[]).map(String))),
    plain('backdrop_id', ([name]) => byName(open().world.stage.role.costumes, String(name)) ?? fail(`there is no backdrop "${String(name)}"`)),
    plain('global_value', ([name]) => globalValue(String(name)) ?? ''),
    plain('has', ([key]) => open().actors.get(String(key))?.isGone === false),
    plain('show', ([key, name, owner, function_]) => {
      open().shown.set(String(key), { name: String(name), owner: text(owner), value: () => shownValue(b, b.$call(function_)) });
    }),
    plain('hide', ([key]) => void open().shown.delete(String(key))),
  ]);
}

function shownValue(b: Brython, value: unknown): number | string | (number | string)[] {
  const one = (item: unknown): number | string => {
    const number = typeof item === 'boolean' ? undefined : asNumber(item);
    return number ?? b.builtins.str.$factory(item).slice(0, 300);
  };
  return Array.isArray(value) ? value.slice(0, 200).map(one) : one(value);
}
