/**
 * A project taken home: one HTML file that carries the program, the pictures and the project along, and runs without
 * internet or server. This is its text: how data stands in it, and how a newer project takes the older one's place.
 *
 *     <script type="application/json" id="cluboteca-project">{"kind": "cluboteca-project", "format": 1, …}</script>
 *
 * The club reads that one element when the file comes back (`insight/home_file.py`), and nothing else of the file.
 */
import type { ActivityData, Work } from '../shared/contract.ts';

export const PROJECT_ID = 'cluboteca-project';
/** Older ones are left out, so that a file doesn't grow with every evening, */
export const MAX_VERSIONS = 40;
/** and the club, which takes in 12 MiB of it (`insight/home_file.py`), never refuses one; a sign may be two bytes there. */
export const MAX_SIGNS = 6_000_000;

export interface HomeVersion {
  /** UUID, as of a save in the club. */
  key: string;
  /** ISO 8601. */
  saved_at: string;
  /** Nicknames; empty at home, where nobody signs in. */
  saved_by: string[];
  work: Work;
}

export interface HomeProject {
  kind: 'cluboteca-project';
  format: 1;
  /** `pack/activity`. */
  activity: string;
  title: string;
  authors: string[];
  /** Oldest first, at least one. */
  versions: HomeVersion[];
}

/** What the file's page needs beside the project; never read by the club. */
export interface HomeKit {
  activity: ActivityData;
  /** As the page embeds it for gettext. */
  messages: unknown;
  /** Files of the static folder by path: text, or a data address. */
  files: Record<string, string>;
}

/** JSON that can stand in a script element: nothing in it can end the element or begin another. */
function writeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

function element(id: string, value: unknown): string {
  return `<script type="application/json" id="${id}">${writeJson(value)}</script>`;
}

const PLACE = '<!--cluboteca-data-->';

/** Fills the template, static/home/project.html. Throws when it has no place for the data. */
export function writeFile(template: string, project: HomeProject, kit: HomeKit): string {
  const [before, after, ...more] = template.split(PLACE);
  if (before === undefined || after === undefined || more.length > 0) throw new Error('The template has no place for the project.');
  return [
    before.replace('lang=""', `lang="${kit.activity.locale}"`).replace('<title></title>', `<title>${escape(project.title)}</title>`),
    element(PROJECT_ID, fitting(project)), '\n', element('messages', kit.messages), '\n', element('cluboteca-kit', { activity: kit.activity, files: kit.files }),
    after,
  ].join('');
}

/** The same file with another state of the project. */
export function replaceProject(file: string, project: HomeProject): string {
  const place = findProject(file);
  if (!place) throw new Error('This file holds no project.');
  return file.slice(0, place.begin) + element(PROJECT_ID, project) + file.slice(place.end);
}

/** The element with the project; '' for a file that has none. */
export function cutOutProject(file: string): string {
  const place = findProject(file);
  return place ? file.slice(place.begin, place.end) : '';
}

function findProject(file: string): { begin: number; end: number } | null {
  const begin = file.indexOf(`<script type="application/json" id="${PROJECT_ID}">`);
  const end = file.indexOf('</script>', begin);
  return begin < 0 || end < 0 ? null : { begin, end: end + '</script>'.length };
}

export function newest(project: HomeProject): HomeVersion {
  return project.versions.at(-1) as HomeVersion;
}

/** With one more version; an unchanged work adds none. */
export function addVersion(project: HomeProject, version: HomeVersion): HomeProject {
  if (JSON.stringify(newest(project).work) === JSON.stringify(version.work)) return project;
  return fitting({ ...project, versions: [...project.versions, version] });
}

/** With the newest version, and as many of those before it as there is room for. */
function fitting(project: HomeProject): HomeProject {
  const kept: HomeVersion[] = [];
  let signs = 0;
  for (const version of project.versions.slice(-MAX_VERSIONS).reverse()) {
    signs += writeJson(version).length;
    if (signs > MAX_SIGNS && kept.length > 0) break;
    kept.unshift(version);
  }
  return { ...project, versions: kept };
}

/** A name that every system accepts for a file. */
export function nameFile({ title, authors }: HomeProject): string {
  const plain = [title, authors.join(', ')].filter(Boolean).join(' - ');
  return `${plain.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, 80) || 'Cluboteca'}.html`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
