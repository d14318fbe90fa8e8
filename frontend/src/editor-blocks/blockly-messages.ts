/**
 * What Blockly itself says: menus, keyboard hints, and the words for screen readers. Kept here, by Blockly's keys,
 * rather than in the catalogue of the pages, since only this editor shows them.
 *
 * Complete for everything that our workspace can show: it has no variables, procedures, comments, mutators or trash can,
 * so their messages are left out. %1 and %2 are filled in by Blockly.
 */
import * as Blockly from 'blockly/core';
import { ENGLISH } from './blockly-messages-en.ts';
import { ROMANIAN } from './blockly-messages-ro.ts';

export function setBlocklyLanguage(locale: string): void {
  Blockly.setLocale(locale.startsWith('ro') ? ROMANIAN : ENGLISH);
}
