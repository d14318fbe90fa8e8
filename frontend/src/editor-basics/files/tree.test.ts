import { expect, test } from 'vitest';
import { FileDesk } from './file-desk.ts';
import { Names } from './names.ts';
import { type Entry, type Folder, isTidy, readPaths, writePaths } from './tree.ts';

const names = new Names({ photos: 'Poze', letter: 'Scrisoare', cat: 'Pisica', summer: 'Vara' });
const begin = ['photos/', 'photos/dog', 'letter', 'cat'];
const open = (work: object = {}): FileDesk => new FileDesk({ done: false, ...work }, begin, names);
const find = (folder: Folder, name: string): Entry => folder.items.find((each) => each.name === name) as Entry;
const folder = (desk: FileDesk, name: string): Folder => find(desk.root, name) as Folder;

test('what was saved is there again, also what is in the bin', () => {
  const desk = open();
  desk.throwAway(find(desk.root, 'photos'));
  const again = open(desk.save);
  expect(desk.save).toEqual({ files: ['letter', 'cat'], bin: [{ from: '', files: ['photos/', 'photos/dog'] }] });
  expect(again.save).toEqual(desk.save);
  expect(again.bringBack(again.bin[0]!)).toBeNull();
  expect(again.save).toEqual({ files: ['letter', 'cat', 'photos/', 'photos/dog'], bin: [] });
});

test('cut and paste moves, copy and paste leaves the first one, and a copy beside it has another name', () => {
  const desk = open();
  const cat = find(desk.root, 'cat');
  desk.cut(cat);
  expect(desk.isCut(cat)).toBe(true);
  expect(desk.paste(folder(desk, 'photos'))).toBeNull();
  expect(desk.canPaste).toBe(false);
  desk.copy(cat);
  desk.paste(folder(desk, 'photos'));
  desk.paste(desk.root);
  desk.paste(desk.root);
  expect(desk.save.files).toEqual(['photos/', 'photos/dog', 'photos/cat', 'photos/:Pisica (copy)', 'letter', 'cat', ':Pisica (copy)']);
});

test('a folder never goes into itself, nor a thing where its name is taken', () => {
  const desk = open();
  const photos = folder(desk, 'photos');
  desk.makeFolder(photos, 'Vara');
  const summer = find(photos, 'summer') as Folder;
  expect(desk.move(photos, summer)).toBe('inside');
  desk.copy(photos);
  expect(desk.paste(summer)).toBe('inside');
  desk.makeFolder(photos, 'Pisica');
  expect(desk.move(find(desk.root, 'cat'), photos)).toBe('taken');
  expect(desk.save.files).toEqual(['photos/', 'photos/dog', 'photos/summer/', 'photos/cat/', 'letter', 'cat']);
});

test('a name that the task knows becomes its id, and every other one is kept as it was written', () => {
  const desk = open();
  expect(desk.makeFolder(desk.root, '  vara ')).toBeNull();
  expect(desk.makeFolder(desk.root, 'Vară la mare')).toBeNull();
  expect(desk.makeFolder(desk.root, 'VARA')).toBe('taken');
  expect(desk.rename(find(desk.root, 'letter'), '')).toBe('empty');
  expect(desk.rename(find(desk.root, 'letter'), 'a/b')).toBe('sign');
  expect(desk.rename(find(desk.root, 'letter'), 'Scrisoare')).toBeNull();
  expect(desk.rename(find(desk.root, 'cat'), 'scrisoare')).toBe('taken');
  expect(desk.save.files).toEqual([...begin, 'summer/', ':Vară la mare/']);
  expect(names.show(':Vară la mare')).toBe('Vară la mare');
});

test('a name with the cedillas of an older keyboard is the same name', () => {
  expect(new Names({ school: 'Școala' }).read('\u015fcoala')).toEqual({ name: 'school' });
});

test('what comes back from the bin goes where it was, and to the beginning when that is gone', () => {
  const desk = open();
  const photos = folder(desk, 'photos');
  desk.throwAway(find(photos, 'dog'));
  desk.throwAway(photos);
  const [dog] = desk.bin;
  expect(desk.bringBack(dog!)).toBeNull();
  expect(desk.save).toEqual({ files: ['letter', 'cat', 'dog'], bin: [{ from: '', files: ['photos/'] }] });
});

test('a thing that was cut can no longer be pasted once it is in the bin', () => {
  const desk = open();
  desk.cut(find(desk.root, 'cat'));
  desk.throwAway(find(desk.root, 'cat'));
  desk.throwAway(find(desk.root, 'cat')); // pressed twice
  expect(desk.paste(desk.root)).toBeNull();
  expect(desk.save.files).toEqual(['photos/', 'photos/dog', 'letter']);
});

test('there is room for a hundred things', () => {
  const desk = open();
  const photos = folder(desk, 'photos');
  for (let index = 0; index < 120; index += 1) desk.makeFolder(photos, `n${index}`);
  expect(desk.save.files).toHaveLength(100);
  desk.copy(find(desk.root, 'cat'));
  expect(desk.paste(photos)).toBe('full');
});

test.each<unknown>([null, 'x', [1], ['a//b'], ['/a'], ['a', 'a/b'], [Array(60).join('x')], Array(200).fill('a'), ['a/b/c/d/e/f/g/h/i/j']])('%j are no paths, so the task begins anew', (files) => {
  expect(open({ files }).save.files).toEqual(begin);
});

test.each<unknown>([null, [null], [{ from: 1, files: ['a'] }], [{ from: '', files: ['a', 'b'] }], [{ from: '', files: [] }]])('of a bin such as %j nothing is kept', (bin) => {
  expect(open({ files: ['cat'], bin }).save).toEqual({ files: ['cat'], bin: [] });
});

test('names of prototypes are names like any other', () => {
  const root = readPaths(['constructor/', '__proto__/x']) as Folder;
  expect(writePaths(root)).toEqual(['constructor/', '__proto__/', '__proto__/x']);
  expect(names.show('constructor')).toBe('constructor');
});

test('tidy is what has all that it needs where it belongs, and nothing where it was', () => {
  const is = (paths: string[]): boolean => isTidy(readPaths(paths) as Folder, ['photos/', 'photos/cat'], ['cat', 'letter']);
  expect(is(['photos/', 'photos/cat'])).toBe(true);
  expect(is(['photos/', 'photos/cat', 'cat'])).toBe(false);
  expect(is(['photos/', 'photos/cat/'])).toBe(false);
  expect(is(['photos/cat', 'letter'])).toBe(false);
  expect(is(['photos/cat', 'photos/letter'])).toBe(true);
});
