/** Making and changing what a project has names for, by the buttons of the toolbox. */
import type { SavedStage } from '../../stage/work.ts';
import { gettext, interpolate } from '../../shared/i18n.ts';
import { newId, takenIds } from '../../studio/ids.ts';
import type { Category } from './block-table.ts';
import {
  addList, addMessage, addVariable, deleteNamed, deleteOwnBlock, keepOwnBlock, ownBlocksOf, renameNamed, showNamed, type Change, type NamedKind,
} from './name-edits.ts';
import type { ProjectModel } from './project-model.ts';
import { askName, askOwnBlock, manage, type Listed } from './stage-dialogs.ts';
import { BUTTONS } from './toolbox.ts';
import { countUses } from './uses.ts';

export interface Desk {
  model: ProjectModel;
  /** Changes the project as it is now, scripts included. */
  apply(change: Change): void;
  /** The project with the shown scripts as they are now. */
  now(): SavedStage;
  /** Puts the definition of a new own block among the scripts, with the focus. */
  define(own: string): void;
  /** Shows a category of the toolbox, where the new thing is, and gives it the focus that a dialog had. */
  open(category: Category): void;
}

type Key = (typeof BUTTONS)[keyof typeof BUTTONS];

export function pressed(key: Key, desk: Desk): void {
  switch (key) {
    case BUTTONS.makeVariable: return void make(desk, 'variables');
    case BUTTONS.makeList: return void make(desk, 'lists');
    case BUTTONS.manageVariables: return manageNamed(desk, 'variables');
    case BUTTONS.manageLists: return manageNamed(desk, 'lists');
    case BUTTONS.makeOwn: return void editOwn(desk, null);
    case BUTTONS.manageOwn: return manageOwn(desk);
  }
}

/** Gives the id of the new message, or of one that had this name already. */
export async function makeMessage({ apply }: Desk): Promise<string | null> {
  const named = await askName(gettext('New message'), gettext('Name of the message'), false);
  if (!named) return null;
  let made: string | null = null;
  apply((stage) => {
    const { stage: after, id } = addMessage(stage, named.name);
    made = id;
    return after;
  });
  return made;
}

async function make({ model, apply, open }: Desk, kind: 'variables' | 'lists'): Promise<void> {
  const isVariable = kind === 'variables';
  const named = await askName(isVariable ? gettext('New variable') : gettext('New list'),
    isVariable ? gettext('Name of the variable') : gettext('Name of the list'), !model.isStage);
  const owner = named?.isOwn ? model.target : null;
  if (named) apply((stage) => (isVariable ? addVariable : addList)(stage, named.name, owner).stage);
  open(kind);
}

function manageNamed({ model, apply, now, open }: Desk, kind: Exclude<NamedKind, 'messages'>): void {
  const list = (): Listed[] => model.view[kind].map(({ id, name, shown, owner }) => ({
    id, name, shown, uses: countUses(now(), id),
    note: owner === null ? '' : interpolate(gettext('only %(name)s'), { name: model.nameOf(owner, '') }),
  }));
  manage(kind === 'variables' ? gettext('Variables') : gettext('Lists'), list, {
    rename: (id, name) => apply(renameNamed(kind, id, name)),
    show: (id, shown) => apply(showNamed(kind, id, shown)),
    remove: (id) => apply(deleteNamed(kind, id)),
    closed: () => open(kind),
  });
}

async function editOwn({ model, apply, now, define, open }: Desk, id: string | null): Promise<void> {
  const { target } = model;
  const taken = takenIds(now());
  const own = await askOwnBlock(ownBlocksOf(model.stage, target).find((each) => each.id === id) ?? null, () => newId(taken));
  if (own) apply(keepOwnBlock(target, own));
  if (own && id === null) define(own.id);
  else open('own_blocks');
}

function manageOwn(desk: Desk): void {
  const { model, apply, now } = desk;
  const { target } = model;
  const list = (): Listed[] => ownBlocksOf(model.stage, target).map(({ id, name }) => ({ id, name, shown: null, uses: countUses(now(), id), note: '' }));
  manage(gettext('My blocks'), list, {
    rename: () => undefined,
    show: () => undefined,
    remove: (id) => apply(deleteOwnBlock(target, id)),
    open: (id) => void editOwn(desk, id),
    closed: () => desk.open('own_blocks'),
  });
}
