/**
 * What Blockly itself says: menus, keyboard hints, and the words for screen readers. Kept here, by Blockly's keys,
 * rather than in the catalogue of the pages, since only this editor shows them.
 *
 * Complete for all of Blockly's core, also what is switched off here. Left out are the words of its ready-made blocks and
 * plugins, of which there are none here. %1 and %2 are filled in by Blockly.
 */
import * as Blockly from 'blockly/core';
import { ENGLISH } from './blockly-messages-en.ts';
import { ROMANIAN } from './blockly-messages-ro.ts';

export function setBlocklyLanguage(locale: string): void {
  Blockly.setLocale(locale.startsWith('ro') ? ROMANIAN : ENGLISH);
}
