/** Tells Blockly the blocks of the stage, made from the tables of block-table.ts and words.ts. */
import * as Blockly from 'blockly/core';
import flag from 'icon:flag';
import left from 'icon:rotate-ccw';
import right from 'icon:rotate-cw';
import { gettext } from '../../shared/i18n.ts';
import '../field-icon.ts';
import { BLOCKS, type BlockEntry, type BlockShape, type Place } from './block-table.ts';
import './field-choice.ts';
import './field-colour.ts';
import './field-number.ts';
import { defineOwnBlocks } from './own-blocks.ts';
import { sampleText, type StageWords } from './words.ts';

type Json = Record<string, unknown>;

const ICONS = { flag, left, right };

/** What Blockly shows while nothing is put into a place. */
export function shadowOf(place: Place, words: StageWords): Blockly.serialization.blocks.State | null {
  switch (place.kind) {
    case 'number': return { type: 'stage_number', fields: { NUM: place.value } };
    case 'text': return { type: 'stage_text', fields: { TEXT: sampleText(words, place.sample) } };
    case 'colour': return { type: 'stage_colour', fields: { COLOUR: place.value } };
    default: return null;
  }
}

function argument(name: string, place: Place): Json {
  switch (place.kind) {
    case 'choice': return { type: 'field_stage_choice', name, of: place.of };
    case 'icon': return { type: 'field_village_icon', icon: ICONS[place.icon], label: iconLabel(place.icon) };
    case 'body': return { type: 'input_statement', name };
    case 'condition': return { type: 'input_value', name, check: 'Boolean' };
    default: return { type: 'input_value', name };
  }
}

function iconLabel(icon: keyof typeof ICONS): string {
  return icon === 'flag' ? gettext('the green flag') : icon === 'right' ? gettext('to the right') : gettext('to the left');
}

function shape(shape: BlockShape): Json {
  switch (shape) {
    case 'hat': return { nextStatement: null };
    case 'command': return { previousStatement: null, nextStatement: null };
    case 'end': return { previousStatement: null };
    case 'value': return { output: 'Value' };
    case 'condition': return { output: 'Boolean' };
  }
}

/**
 * Blockly's messages and arguments from a text with its places in braces, in the text's order. A place for commands stands
 * on a row of its own, below the words before it.
 */
export function messagesOf(text: string, places: BlockEntry['places']): Json {
  const rows = text.split(/(\{\w+\})/).reduce<string[]>((made, part) => {
    const isBody = places[part.slice(1, -1)]?.kind === 'body' && part.startsWith('{');
    if (isBody) return [...made, part, ''];
    return [...made.slice(0, -1), `${made.at(-1) ?? ''}${part}`];
  }, ['']).map((row) => row.trim()).filter((row) => row !== '');
  return Object.fromEntries(rows.flatMap((row, index) => {
    const args: Json[] = [];
    const message = row.replace(/\{(\w+)\}/g, (_all, name: string) => {
      const place = places[name];
      if (!place) throw new Error(`no place ${name} in "${text}"`);
      args.push(argument(name, place));
      return `%${args.length}`;
    });
    return [[`message${index}`, message], [`args${index}`, args]];
  }));
}

/** isStage: for the scripts of the stage itself, which is clicked in other words. Doing it again replaces the blocks. */
export function defineStageBlocks(words: StageWords, isStage: boolean): void {
  const blocks: Json[] = [...BLOCKS].map(([word, entry]) => ({
    type: `stage_${word}`,
    style: `${entry.category}_blocks`,
    inputsInline: true,
    ...messagesOf(isStage && word === 'when_clicked' ? words.stageClicked : (words.blocks[word] ?? word), entry.places),
    ...shape(entry.shape),
  }));
  blocks.push(
    { type: 'stage_number', style: 'operators_blocks', output: 'Value', message0: '%1', args0: [{ type: 'field_stage_number', name: 'NUM', value: 0 }] },
    { type: 'stage_text', style: 'operators_blocks', output: 'Value', message0: '%1', args0: [{ type: 'field_input', name: 'TEXT', text: '' }] },
    { type: 'stage_colour', style: 'pen_blocks', output: 'Value', message0: '%1', args0: [{ type: 'field_stage_colour', name: 'COLOUR' }] },
  );
  for (const { type } of blocks) delete Blockly.Blocks[type as string];
  Blockly.common.defineBlocksWithJsonArray(blocks);
  defineOwnBlocks(words.define);
}

/** A saved work may hold a block without the shadow below it; a place must never be left with nothing to type into. */
export function addMissingShadows(workspace: Blockly.Workspace, words: StageWords): void {
  for (const block of workspace.getAllBlocks(false)) {
    const entry = BLOCKS.get(block.type.replace(/^stage_/, ''));
    for (const [name, place] of Object.entries(entry?.places ?? {})) {
      const connection = block.getInput(name)?.connection;
      const state = shadowOf(place, words);
      if (connection && state && !connection.getShadowState()) connection.setShadowState(state);
    }
  }
}
