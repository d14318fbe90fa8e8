/** What we use of the package scratchblocks, which comes without types. */

declare module 'scratchblocks/syntax/index.js' {
  export interface Language {
    code: string;
    commands: Record<string, string>;
    /** English -> the language's own. */
    dropdowns: Record<string, string>;
    aliases: Record<string, string>;
    faceParts: string[];
  }
  export interface BlockInfo {
    id?: string;
    shape: string;
    category: string;
    categoryIsDefault?: boolean;
    language?: Language;
  }
  export class Label {
    constructor(value: string, cls?: string);
    value: string;
    isLabel: true;
  }
  export interface Input {
    isInput: true;
    shape: string;
    value: string;
    /** In English, of a choice that is known in a language. */
    menu: string | null;
    hasArrow: boolean;
    label: Label | null;
  }
  export interface Block {
    isBlock: true;
    info: BlockInfo;
    children: Part[];
    comment?: Comment | null;
  }
  export interface Glow {
    isGlow: true;
    child: Block | Script;
  }
  export interface Script {
    isScript: true;
    blocks: Part[];
  }
  export interface Comment {
    isComment: true;
    label: Label;
  }
  export interface Icon {
    isIcon: true;
    name: string;
  }
  export type Part = Block | Input | Script | Glow | Label | Comment | Icon;
  export interface Document {
    scripts: Script[];
    translate(language: Language): void;
    stringify(): string;
  }
  export const allLanguages: Record<string, Language>;
  export function loadLanguages(languages: Record<string, unknown>): void;
  /** Throws on some texts that it can make nothing of. */
  export function parse(code: string, options: { languages: string[]; inline?: boolean }): Document;
}

declare module 'scratchblocks/scratch3/index.js' {
  import type { Document } from 'scratchblocks/syntax/index.js';
  export interface ScriptView {
    width: number;
    height: number;
    draw(iconStyle: string): SVGElement;
  }
  export function init(window: Window): void;
  export function newView(document: Document, options: { style: string; scale: number }): { scripts: ScriptView[]; measure(): void };
}

declare module 'scratchblocks/scratch3/style.js' {
  const style: { makeOriginalIcons(): SVGElement[] };
  export default style;
}

declare module 'scratchblocks/scratch3/style.css.js' {
  const sheet: string;
  export default sheet;
}
