/** What is not as it should be among pretended files: one sentence, about the first thing to mend. */
import { gettext, interpolate } from '../../shared/i18n.ts';
import type { BasicsTask, TaskWork } from '../../shared/contract.ts';
import { FileDesk } from './file-desk.ts';
import { Names } from './names.ts';
import { type Folder, findFolder, isFolderEntry, writePaths } from './tree.ts';

/** '' when all is tidy. */
export function tellMissing({ begin = [], end = [], gone = [], names: words }: BasicsTask, work: TaskWork): string {
  const names = new Names(words);
  const desk = new FileDesk(work, begin, names);
  const paths = new Set(writePaths(desk.root));
  const missing = end.filter((path) => !paths.has(path));
  const folder = missing.find((path) => path.endsWith('/'));
  const thrown = missing.find((path) => desk.save.bin.some(({ files }) => files.some((each) => lastOf(each) === lastOf(path))));
  if (thrown !== undefined) return wordsForThrown(names.show(lastOf(thrown)), begin.includes(thrown));
  if (folder !== undefined) return wordsForFolder(desk.root, folder, names);
  const [away] = missing;
  if (away !== undefined) return wordsForAway(away, names);
  const left = gone.find((path) => paths.has(path));
  if (left === undefined) return '';
  const name = names.show(lastOf(left));
  const isMoved = end.some((path) => lastOf(path) === lastOf(left));
  return interpolate(isMoved ? gettext('“%(name)s” is still in its old place, too.') : gettext('“%(name)s” still has to go into the bin.'), { name });
}

function wordsForThrown(name: string, wasThere: boolean): string {
  return interpolate(
    wasThere
      ? gettext('“%(name)s” had to stay. Open the bin, choose it and press “Bring back”.')
      : gettext('“%(name)s” is in the bin, and is still needed. Open the bin, choose it and press “Bring back”.'),
    { name },
  );
}

/** A folder is there already that only isn't called so. */
function wordsForFolder(root: Folder, path: string, names: Names): string {
  const name = names.show(lastOf(path));
  const own = (findFolder(root, aboveOf(path)) ?? root).items.filter((each) => isFolderEntry(each) && each.name.startsWith(':'));
  const shown = own.map((each) => names.show(each.name));
  const alike = shown.find((each) => bare(each) === bare(name));
  const letter = alike === undefined ? undefined : [...name].find((sign, index) => sign !== [...alike][index]);
  if (letter !== undefined) return interpolate(gettext('The folder has to be called “%(name)s”, with %(letter)s.'), { name, letter });
  if (shown[0] !== undefined) return interpolate(gettext('There is a folder “%(is)s”. The one that is needed is called “%(name)s”.'), { is: shown[0], name });
  return interpolate(gettext('The folder “%(name)s” is not there yet.'), { name });
}

function wordsForAway(path: string, names: Names): string {
  const name = names.show(lastOf(path));
  const folder = aboveOf(path);
  if (folder === '') return interpolate(gettext('“%(name)s” is not in its place yet.'), { name });
  return interpolate(gettext('“%(name)s” is not in the folder “%(folder)s” yet.'), { name, folder: names.show(lastOf(folder)) });
}

function lastOf(path: string): string {
  return path.split('/').filter((part) => part !== '').at(-1) ?? '';
}

function aboveOf(path: string): string {
  return path.split('/').filter((part) => part !== '').slice(0, -1).join('/');
}

/** Without marks and capitals. */
function bare(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
