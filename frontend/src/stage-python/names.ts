/**
 * What the things of a project are called in its Python: the child's own names as snake_case without diacritics, each once,
 * never a word of Python or of the module `stage`. The same for the view of one sprite and for the whole program.
 */
import { STAGE, type Script, type StageProject } from '../stage/program.ts';
import type { OwnBlock, SavedList, SavedVariable } from '../stage/work.ts';
import { RESERVED, RESERVED_ATTRIBUTES } from './reserved.ts';
import { wordsOf, type PythonWords } from './words.ts';

/** Letters that aren't a plain letter with a mark. */
const SPELT: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ð: 'd' };

/** "Scorul meu" -> scorul_meu, "scorMaxim" -> scor_maxim; "" where nothing is left. */
export function snakeCase(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[ßøłđæœıþð]/g, (letter) => SPELT[letter] ?? '');
  return plain.replace(/[^a-z\d]+/g, '_').replace(/^_+|_+$/g, '').slice(0, 40).replace(/_+$/, '');
}

/** Names of one room: the module, or the attributes of one sprite. */
class Room {
  private readonly taken: Set<string>;
  /** The number that the next of a name gets: a project may have ten thousand scripts that begin alike. */
  private readonly next = new Map<string, number>();

  constructor(reserved: readonly string[]) {
    this.taken = new Set(reserved);
  }

  has(name: string): boolean {
    return this.taken.has(name);
  }

  /** The wanted name, else one with a number. `otherwise` stands for what has no Latin letters, and before digits. */
  name(wanted: string, otherwise: string): string {
    const snake = snakeCase(wanted);
    const stem = snake === '' ? otherwise : /^\d/.test(snake) ? `${otherwise}_${snake}` : snake;
    let name = stem;
    let n = this.next.get(stem) ?? 2;
    for (; this.taken.has(name); n += 1) name = `${stem}_${n}`;
    this.next.set(stem, n);
    this.taken.add(name);
    return name;
  }
}

export class Names {
  readonly words: PythonWords;
  private readonly module = new Room(RESERVED);
  private readonly sprites = new Map<string, string>();
  private readonly variables = new Map<string, string>();
  private readonly lists = new Map<string, string>();
  private readonly own = new Map<OwnBlock, string>();
  private readonly parameters = new Map<OwnBlock, Map<string, string>>();
  private readonly scripts = new Map<Script, string>();
  /** By sprite. */
  private readonly attributes = new Map<string, Room>();

  constructor(project: StageProject, locale: string) {
    this.words = wordsOf(locale);
    const { stage, targets } = project;
    for (const { id, name } of stage.sprites) this.sprites.set(id, this.module.name(name, this.words.sprite));
    this.nameValues(stage.variables, this.variables, this.words.variable, stage.sprites.map(({ id }) => id));
    this.nameValues(stage.lists, this.lists, this.words.list, stage.sprites.map(({ id }) => id));
    for (const target of [stage, ...stage.sprites]) this.nameOwnBlocks(target.own_blocks, 'id' in target ? target.id : STAGE);
    for (const { id, scripts } of targets) {
      for (const script of scripts) {
        if (script.hat.word !== 'define') this.scripts.set(script, this.module.name(`${this.prefix(id)}_${this.event(script, project)}`, this.words.own));
      }
    }
  }

  private nameValues(values: readonly (SavedVariable | SavedList)[], into: Map<string, string>, otherwise: string, sprites: readonly string[]): void {
    for (const { id, name, owner } of values) {
      if (owner === null) into.set(id, this.module.name(name, otherwise));
      else if (sprites.includes(owner)) {
        const room = this.attributes.get(owner) ?? new Room(RESERVED_ATTRIBUTES);
        this.attributes.set(owner, room);
        into.set(id, room.name(name, otherwise));
      }
    }
  }

  /** Two sprites that both can jump get `jump` and `dog_jump`. */
  private nameOwnBlocks(blocks: readonly OwnBlock[], target: string): void {
    for (const own of blocks) {
      const snake = snakeCase(own.name);
      const wanted = this.module.has(snake) ? `${this.prefix(target)}_${snake}` : own.name;
      this.own.set(own, this.module.name(wanted, this.words.own));
    }
    // After all functions, so that a parameter never hides one that its block calls.
    for (const own of blocks) {
      const room = new Room(RESERVED);
      const parameters = new Map<string, string>();
      for (const { id, name } of own.parameters) {
        let wanted = room.name(name, this.words.parameter);
        while (this.module.has(wanted)) wanted = room.name(name, this.words.parameter);
        parameters.set(id, wanted);
      }
      this.parameters.set(own, parameters);
    }
  }

  private prefix(target: string): string {
    return this.sprites.get(target) ?? this.words.stage;
  }

  private event({ hat }: Script, { stage }: StageProject): string {
    const { words } = this;
    const named = (all: readonly { id: string; name: string }[], field: string): string => all.find(({ id }) => id === hat.fields[field])?.name ?? '';
    const key = String(hat.fields['KEY'] ?? '');
    switch (hat.word) {
      case 'when_key': return `${words.key}_${words.keys[key] ?? key}`;
      case 'when_clicked': return words.clicked;
      case 'when_backdrop': return `${words.backdrop}_${named(stage.backdrops, 'BACKDROP')}`;
      case 'when_message': return `${words.message}_${named(stage.messages, 'MESSAGE')}`;
      case 'when_clone': return words.clone;
      default: return words.flag;
    }
  }

  /** undefined: there is no such sprite. */
  sprite(id: unknown): string | undefined {
    return this.sprites.get(String(id));
  }

  /** The name alone: of an own variable it stands behind a dot. */
  variable(id: string): string | undefined {
    return this.variables.get(id);
  }

  list(id: string): string | undefined {
    return this.lists.get(id);
  }

  ownBlock(own: OwnBlock): string {
    return this.own.get(own) ?? this.words.own;
  }

  parameter(own: OwnBlock, id: unknown): string | undefined {
    return this.parameters.get(own)?.get(String(id));
  }

  script(script: Script): string {
    return this.scripts.get(script) ?? this.words.flag;
  }
}
