/**
 * Sheets: activities at a computer that hold no program. What the server gives (`sheet` of ActivityData) and what is saved.
 *
 * HTML was rendered and cleaned by the server, in the reader's language. A saved work may hold anything: a browser sent it.
 */

export type SheetKind = 'quiz' | 'basics' | 'reading' | 'link';

// ---- Quiz

export interface QuizPart {
  id: string;
  html: string;
}

/** Lists come shuffled where their order would tell the answer. */
export interface QuizQuestion extends QuizPart {
  kind: 'single' | 'multiple' | 'order' | 'match' | 'short';
  /** Of single and multiple. */
  options?: QuizPart[];
  /** Of order. */
  items?: QuizPart[];
  /** Of match. */
  left?: QuizPart[];
  right?: QuizPart[];
}

export interface QuizSheet {
  introduction: string;
  questions: QuizQuestion[];
}

/** single: an id. multiple: ids. order: all ids in the child's order. match: right ids by left id. short: the text. */
export type QuizAnswer = string | string[] | Record<string, string>;

/** By the ids of the questions; one that nobody has touched isn't there. */
export interface QuizWork {
  format: 1;
  workspace: 'quiz';
  world: 'quiz';
  answers: Record<string, QuizAnswer>;
}

// ---- Basics

export interface SearchResult {
  id: string;
  title: string;
  address: string;
  text: string;
}

export interface BasicsTask {
  id: string;
  kind: 'mouse' | 'keyboard' | 'files' | 'search';
  html: string;
  /** Of mouse. */
  act?: 'click' | 'double_click' | 'right_click' | 'drag';
  count?: number;
  size?: 'small' | 'medium' | 'large';
  /** Of keyboard. */
  lines?: string[];
  /** Of files: paths of ids; a path that ends with / is a folder. */
  begin?: string[];
  end?: string[];
  gone?: string[];
  /** What an id is called. */
  names?: Record<string, string>;
  /** Of search: of each list at least one word has to be asked for. */
  words?: string[][];
  results?: SearchResult[];
  right?: string;
}

export interface BasicsSheet {
  introduction: string;
  tasks: BasicsTask[];
}

/** How far the child has come with a task. `done` stays true once it was. */
export interface TaskWork {
  done: boolean;
  /** Of mouse: how often it went well. */
  count?: number;
  /** Of keyboard: the finished lines as they were typed, and the beginning of the next. */
  typed?: string[];
  /**
   * Of files: all paths, folders with / at the end and before what is in them. A part of a path is an id of `names`, or
   * ":" and a name that the child has given and that no id has.
   */
  files?: string[];
  /** Of files: what is in the bin; from: the folder that it was in, '' for the first one. */
  bin?: { from: string; files: string[] }[];
  /** Of search: what was asked last, and the result that was chosen. */
  query?: string;
  chosen?: string;
}

export interface BasicsWork {
  format: 1;
  workspace: 'basics';
  world: 'basics';
  tasks: Record<string, TaskWork>;
}

// ---- Reading

export interface ReadingSheet {
  pages: { title: string; html: string }[];
}

/** page: on which the child is, from 1. */
export interface ReadingWork {
  format: 1;
  workspace: 'reading';
  world: 'reading';
  page: number;
  done: boolean;
}

// ---- Link

export interface LinkSheet {
  /** https. */
  address: string;
  author: string;
  licence: string;
  /** Codes such as "ro". */
  languages: string[];
  ages: { from: number; to: number } | null;
  needs_internet: boolean;
  /** A date, 2026-11-20. */
  last_checked: string | null;
  without_internet: string;
  /** A copy that the club's computer has. */
  offline: { address: string; media_type: string } | null;
}

export interface LinkWork {
  format: 1;
  workspace: 'link';
  world: 'link';
  visited: boolean;
  done: boolean;
}

export type SheetData = QuizSheet | BasicsSheet | ReadingSheet | LinkSheet;
export type SheetWork = QuizWork | BasicsWork | ReadingWork | LinkWork;
