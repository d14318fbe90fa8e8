/**
 * The languages in which blocks may be written and are drawn: English, which is the library's own, and Romanian.
 *
 * The library's Romanian has the official words of all blocks but those of face sensing, and no words of choices. They are
 * added here: choices as the official translations of Scratch say them, face sensing, which has none, in our own words.
 */
import romanian from 'scratchblocks/locales/ro.json';
import { allLanguages, loadLanguages, type Language } from 'scratchblocks/syntax/index.js';

const OWN_COMMANDS: Record<string, string> = {
  SENSING_ONLINE: 'este online?',
  'faceSensing.goToPart': 'mergi la %1',
  'faceSensing.pointInFaceTiltDirection': 'orientează-te în direcția înclinării feței',
  'faceSensing.setSizeToFaceSize': 'setează mărimea după mărimea feței',
  'faceSensing.whenTilted': 'când fața se înclină spre %1',
  'faceSensing.whenSpriteTouchesPart': 'când acest personaj atinge %1 al feței',
  'faceSensing.whenFaceDetected': 'când se vede o față',
  'faceSensing.faceDetected': 'se vede o față?',
  'faceSensing.faceTilt': 'înclinarea feței',
  'faceSensing.faceSize': 'mărimea feței',
};
const FACE_PARTS: Record<string, string> = {
  nose: 'nasul',
  mouth: 'gura',
  'left eye': 'ochiul stâng',
  'right eye': 'ochiul drept',
  'between eyes': 'între ochi',
  'left ear': 'urechea stângă',
  'right ear': 'urechea dreaptă',
  'top of head': 'creștetul',
};
const CHOICES: Record<string, string> = {
  all: 'totul',
  'this script': 'acest script',
  'other scripts in sprite': 'alte scripturi pentru personaj',
  myself: 'mea',
  last: 'ultim',
  random: 'aleator',
  timer: 'cronometru',
  loudness: 'intensitatea sunetului',
  space: 'spațiu',
  'left arrow': 'săgeată stânga',
  'right arrow': 'săgeată dreapta',
  'down arrow': 'săgeată jos',
  'up arrow': 'săgeată în sus',
  any: 'oricare',
  color: 'culoare',
  fisheye: 'ochi de pește',
  whirl: 'vârtej',
  pixelate: 'pixelare',
  mosaic: 'mozaic',
  brightness: 'strălucire',
  ghost: 'fantomă',
  front: 'în față',
  back: 'înapoi',
  forward: 'înainte',
  backward: 'înapoi',
  number: 'număr',
  name: 'nume',
  'next backdrop': 'decorul următor',
  'previous backdrop': 'decorul anterior',
  'random backdrop': 'decor aleatoriu',
  'mouse-pointer': 'cursorul mouse-ului',
  'random direction': 'direcție aleatoare',
  'random position': 'poziție aleatoare',
  edge: 'marginea',
  'left-right': 'stânga-dreapta',
  "don't rotate": 'nu te roti',
  'all around': 'de jur împrejur',
  abs: 'modul',
  floor: 'partea întreagă',
  ceiling: 'rotunjire prin adaos',
  sqrt: 'radical',
  draggable: 'activat',
  'not draggable': 'dezactivat',
  'x position': 'poziția x',
  'y position': 'poziția y',
  direction: 'direcția',
  'costume #': 'nr. costum',
  'costume name': 'denumire costum',
  size: 'mărime',
  volume: 'volum',
  'backdrop #': 'nr. decor',
  'backdrop name': 'denumire decor',
  Stage: 'Scenă',
  year: 'anul',
  month: 'luna',
  date: 'data',
  'day of week': 'ziua săptămânii',
  hour: 'ora',
  minute: 'minutul',
  second: 'secunda',
  pitch: 'înălțimea sunetului',
  'pan left/right': 'deplasare la stânga/dreapta',
};
/** Romanian says the same for two choices: which one is meant is told by the block. */
const SAID_ALIKE: Record<string, Record<string, string>> = { LOOKS_GOTOFRONTBACK: { backward: 'back' } };

export const LOCALES = ['en', 'ro'];

loadLanguages({
  ro: {
    ...romanian,
    commands: { ...romanian.commands, ...OWN_COMMANDS },
    dropdowns: { ...CHOICES, ...FACE_PARTS },
    faceParts: Object.values(FACE_PARTS),
  },
});

/** Of another locale, English. */
export function languageOf(locale: string): Language {
  return (allLanguages[locale] ?? allLanguages['en']) as Language;
}

/** A choice in the words of a language; `said` where it is none that is known. english: as far as the library knows. */
export function sayChoice(said: string, english: string | null, block: string, language: Language): string {
  if (english === null) return said;
  const meant = SAID_ALIKE[block]?.[english] ?? english;
  return language.dropdowns[meant] ?? meant;
}
