/**
 * The toolbox of an activity: drawers whose blocks are made when they are opened, from the project as it is then. A short
 * list of words is one drawer, so that nobody has to look for a block in several.
 */
import type { OwnBlock, SavedList, SavedVariable } from '../../stage/work.ts';
import type * as Blockly from 'blockly/core';
import { gettext } from '../../shared/i18n.ts';
import { BLOCKS, CATEGORIES, COLOURS, type Category } from './block-table.ts';
import { shadowOf } from './define-blocks.ts';
import { CALL, DEFINE, PARAMETER, PARAMETER_IS } from './own-blocks.ts';
import type { StageWords } from './words.ts';

type FlyoutItem = Blockly.utils.toolbox.FlyoutItemInfo;
export type ToolboxDefinition = Blockly.utils.toolbox.ToolboxInfo;

/** As many words fit into one drawer on a small screen. */
const MOST_WITHOUT_CATEGORIES = 14;
/** The drawer of a short list. */
const ALL = 'all';
const GAP = 14;
const WIDE_GAP = 28;
/** A wider gap stands before these, where a new kind of thing begins. */
const GROUPS = new Set([
  'go_to', 'point', 'change_x', 'bounce', 'x', 'switch_costume', 'change_size', 'change_effect', 'show', 'to_layer', 'costume',
  'change_volume', 'broadcast', 'repeat', 'if', 'stop', 'when_clone', 'ask', 'key_pressed', 'timer', 'sprite_value', 'random', 'greater', 'and',
  'join', 'mod', 'list_add', 'list_delete', 'list_insert', 'list_item', 'show_list', 'show_variable', 'pen_down', 'pen_colour', 'pen_change_size',
]);

/** Keys of the buttons in flyouts; what they do is the editor's. */
export const BUTTONS = {
  makeVariable: 'stage:make-variable', manageVariables: 'stage:manage-variables', makeList: 'stage:make-list', manageLists: 'stage:manage-lists',
  makeOwn: 'stage:make-own', manageOwn: 'stage:manage-own',
} as const;

/** What flyouts show of the project: of the target that is being edited. */
export interface ToolboxView {
  isStage: boolean;
  variables: readonly SavedVariable[];
  lists: readonly SavedList[];
  own: readonly OwnBlock[];
  /** Ids of own blocks that have their definition among the scripts; the others get it from the toolbox. */
  defined: ReadonlySet<string>;
  /** Where the sprite stands now, so that "go to" offers to bring it back there. */
  at: { x: number; y: number };
}

export type Drawer = Category | typeof ALL;

export interface ToolboxPlan {
  /** The words of each category that has any, in the order of the table; of `flat` in the activity's own order. */
  categories: ReadonlyMap<Category, readonly string[]>;
  flat: readonly string[] | null;
  /** Categories that were named as a whole: only there new variables, lists and blocks can be made. */
  whole: ReadonlySet<Category>;
}

const OWN_WORDS = ['define', 'call', 'parameter', 'parameter_is'];

function categoryOfWord(word: string): Category | null {
  return BLOCKS.get(word)?.category ?? (OWN_WORDS.includes(word) ? 'own_blocks' : null);
}

function wordsOf(category: Category): string[] {
  return category === 'own_blocks' ? OWN_WORDS : [...BLOCKS].filter(([, entry]) => entry.category === category).map(([word]) => word);
}

/** words: of activity.yaml: words and whole categories; none is everything. Words that don't exist are left out. */
export function planToolbox(words: readonly string[]): ToolboxPlan {
  const asked: readonly string[] = words.length > 0 ? words : CATEGORIES;
  const whole = new Set(CATEGORIES.filter((category) => asked.includes(category)));
  const all = new Set(asked.flatMap((word) => {
    const category = CATEGORIES.find((each) => each === word);
    // `sound`, `list` and the like: a category wins over a block of the same name only if there is no such block.
    return category ? wordsOf(category) : categoryOfWord(word) ? [word] : [];
  }));
  const categories = new Map<Category, string[]>();
  for (const category of CATEGORIES) {
    const inside = wordsOf(category).filter((word) => all.has(word));
    if (inside.length > 0) categories.set(category, inside);
  }
  const flat = whole.size === 0 && all.size <= MOST_WITHOUT_CATEGORIES ? [...all] : null;
  return { categories, flat, whole };
}

export function makeToolbox(plan: ToolboxPlan, words: StageWords): ToolboxDefinition {
  const drawers: [Drawer, string, string][] = plan.flat
    ? [[ALL, gettext('Blocks'), COLOURS.motion_blocks[0]]]
    : [...plan.categories.keys()].map((category) => [category, words.categories[category], COLOURS[`${category}_blocks`][0]]);
  return {
    kind: 'categoryToolbox',
    contents: drawers.map(([drawer, name, colour]) => ({
      kind: 'category', toolboxitemid: `stage-category-${drawer}`, name, custom: `stage:${drawer}`, colour,
      cssconfig: { container: `blocklyToolboxCategoryContainer stage-category stage-category-${drawer}` },
    })) as unknown as ToolboxDefinition['contents'],
  };
}

/** The drawers that an activity's toolbox has. */
export function drawersOf(plan: ToolboxPlan): Drawer[] {
  return plan.flat ? [ALL] : [...plan.categories.keys()];
}

/** What an open drawer shows. */
export function drawerContents(drawer: Drawer, plan: ToolboxPlan, view: ToolboxView, words: StageWords): FlyoutItem[] {
  return drawer === ALL ? flatContents(plan, view, words) : categoryContents(drawer, plan, view, words);
}

function categoryContents(category: Category, plan: ToolboxPlan, view: ToolboxView, words: StageWords): FlyoutItem[] {
  const inside = plan.categories.get(category) ?? [];
  const isWhole = plan.whole.has(category);
  switch (category) {
    case 'variables': return variableContents(inside, isWhole, view, words);
    case 'lists': return listContents(inside, isWhole, view, words);
    case 'own_blocks': return ownContents(isWhole, view, words);
    default: {
      const usable = inside.filter((word) => !view.isStage || BLOCKS.get(word)?.isForStage);
      return usable.length === 0 ? [nothingForStage()] : usable.flatMap((word) => block(word, view, words));
    }
  }
}

function flatContents(plan: ToolboxPlan, view: ToolboxView, words: StageWords): FlyoutItem[] {
  const own = (plan.flat ?? []).some((word) => OWN_WORDS.includes(word)) ? ownContents(false, view, words) : [];
  const usable = (plan.flat ?? []).filter((word) => !OWN_WORDS.includes(word) && (!view.isStage || BLOCKS.get(word)?.isForStage));
  if (usable.length + own.length === 0) return [nothingForStage()];
  return [...usable.flatMap((word) => {
    if (word === 'variable') return view.variables.map(({ id }) => item('stage_variable', { fields: { VARIABLE: id } }));
    if (word === 'list') return view.lists.map(({ id }) => item('stage_list', { fields: { LIST: id } }));
    return [makeBlock(word, view, words, {})];
  }), ...own];
}

function nothingForStage(): FlyoutItem {
  return label(gettext('The stage itself has no blocks here. Choose a sprite.'));
}

function item(type: string, rest: Record<string, unknown> = {}): FlyoutItem {
  return { kind: 'block', type, gap: GAP, ...rest };
}

function label(text: string): FlyoutItem {
  return { kind: 'label', text, id: undefined };
}

function button(text: string, callbackkey: string): FlyoutItem {
  return { kind: 'button', text, callbackkey };
}

function gap(): FlyoutItem {
  return { kind: 'sep', gap: WIDE_GAP, id: undefined, cssconfig: undefined };
}

function makeBlock(word: string, view: ToolboxView, words: StageWords, fields: Record<string, string>): FlyoutItem {
  const inputs: Record<string, { shadow: Blockly.serialization.blocks.State }> = {};
  for (const [name, place] of Object.entries(BLOCKS.get(word)?.places ?? {})) {
    const here = place.kind === 'number' ? { ...place, value: numberHere(word, name, view) ?? place.value } : place;
    const shadow = shadowOf(here, words);
    if (shadow) inputs[name] = { shadow };
  }
  return item(`stage_${word}`, { inputs, ...(Object.keys(fields).length > 0 ? { fields } : {}) });
}

function numberHere(word: string, place: string, { at }: ToolboxView): number | null {
  if (word === 'go_to_xy' || word === 'glide_to_xy') return place === 'X' ? Math.round(at.x) : place === 'Y' ? Math.round(at.y) : null;
  return word === 'set_x' ? Math.round(at.x) : word === 'set_y' ? Math.round(at.y) : null;
}

function block(word: string, view: ToolboxView, words: StageWords, fields: Record<string, string> = {}): FlyoutItem[] {
  const made = makeBlock(word, view, words, fields);
  return GROUPS.has(word) ? [gap(), made] : [made];
}

function variableContents(inside: readonly string[], isWhole: boolean, view: ToolboxView, words: StageWords): FlyoutItem[] {
  const [first] = view.variables;
  const contents: FlyoutItem[] = isWhole ? [button(gettext('Make a variable'), BUTTONS.makeVariable)] : [];
  if (!first) return contents;
  if (isWhole) contents.push(button(gettext('Change the variables…'), BUTTONS.manageVariables));
  for (const word of inside) {
    if (word === 'variable') contents.push(...view.variables.map(({ id }) => item('stage_variable', { fields: { VARIABLE: id } })));
    else contents.push(...block(word, view, words, { VARIABLE: first.id }));
  }
  return contents;
}

function listContents(inside: readonly string[], isWhole: boolean, view: ToolboxView, words: StageWords): FlyoutItem[] {
  const [first] = view.lists;
  const contents: FlyoutItem[] = isWhole ? [button(gettext('Make a list'), BUTTONS.makeList)] : [];
  if (!first) return contents;
  if (isWhole) contents.push(button(gettext('Change the lists…'), BUTTONS.manageLists));
  for (const word of inside) {
    if (word === 'list') contents.push(...view.lists.map(({ id }) => item('stage_list', { fields: { LIST: id } })));
    else contents.push(...block(word, view, words, { LIST: first.id }));
  }
  return contents;
}

function ownContents(isWhole: boolean, { own, defined }: ToolboxView, words: StageWords): FlyoutItem[] {
  const contents: FlyoutItem[] = isWhole ? [button(gettext('Make a block'), BUTTONS.makeOwn)] : [];
  if (own.length > 0 && isWhole) contents.push(button(gettext('Change my blocks…'), BUTTONS.manageOwn));
  for (const { id, parameters } of own) {
    const inputs: Record<string, { shadow: Blockly.serialization.blocks.State }> = {};
    for (const parameter of parameters) {
      const shadow = parameter.kind === 'value' ? shadowOf({ kind: 'text', sample: 'empty' }, words) : null;
      if (shadow) inputs[parameter.id] = { shadow };
    }
    contents.push(item(CALL, { extraState: { own: id }, inputs }));
    if (!defined.has(id)) contents.push(item(DEFINE, { extraState: { own: id } }));
    for (const parameter of parameters) {
      contents.push(item(parameter.kind === 'condition' ? PARAMETER_IS : PARAMETER, { fields: { PARAMETER: parameter.id } }));
    }
    contents.push(gap());
  }
  return contents;
}
