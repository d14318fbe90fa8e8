import { expect, test } from 'vitest';
import type { ActivityData, Work } from '../shared/contract.ts';
import { addVersion, cutOutProject, MAX_SIGNS, MAX_VERSIONS, nameFile, newest, replaceProject, writeFile, type HomeProject, type HomeVersion } from './project-file.ts';

const TEMPLATE = '<!doctype html>\n<html lang="">\n<title></title><body><!--cluboteca-data--><script>1</script></body></html>';

function version(number: number, text = `${number}`): HomeVersion {
  const work = { format: 1, workspace: 'blocks', world: 'grid', blocks: { text } } as Work;
  return { key: `k${number}`, saved_at: '2026-11-20T10:00:00Z', saved_by: ['Ana'], work };
}

function project(...versions: HomeVersion[]): HomeProject {
  return { kind: 'cluboteca-project', format: 1, activity: 'first-steps/a', title: 'La fântână', authors: ['Ana', 'Matei'], versions };
}

const kit = { activity: { locale: 'ro' } as ActivityData, messages: {}, files: { 'a.svg': '<svg/>' } };

function readProject(file: string): HomeProject {
  const page = new DOMParser().parseFromString(file, 'text/html');
  return JSON.parse(page.getElementById('cluboteca-project')?.textContent ?? '') as HomeProject;
}

test('a file carries the project, the activity and the language', () => {
  const file = writeFile(TEMPLATE, project(version(1)), kit);
  expect(readProject(file)).toEqual(project(version(1)));
  expect(file).toContain('<html lang="ro">');
  expect(file).toContain('<title>La fântână</title>');
});

test('names with script tags stay text', () => {
  const hostile = project(version(1, '</script><script>alert(1)</script><!--'));
  hostile.title = '</title><script>alert(2)</script>';
  const file = writeFile(TEMPLATE, hostile, kit);
  expect(readProject(file)).toEqual(hostile);
  expect(file).not.toContain('<script>alert');
});

test('a text with dollar signs is kept as it is', () => {
  const dollars = project(version(1, "$& $' $1"));
  expect(readProject(writeFile(TEMPLATE, dollars, kit))).toEqual(dollars);
});

test('a newer state takes the place of the older one, and the rest stays', () => {
  const file = writeFile(TEMPLATE, project(version(1)), kit);
  const newer = replaceProject(file, project(version(1), version(2)));
  expect(readProject(newer).versions).toHaveLength(2);
  expect(replaceProject(newer, project(version(1)))).toBe(file);
});

test('the project alone is cut out of the file', () => {
  const file = writeFile(TEMPLATE, project(version(1, '</script>')), kit);
  const cut = cutOutProject(file);
  expect(file).toContain(cut);
  expect(readProject(cut)).toEqual(project(version(1, '</script>')));
});

test('what is no such file is told apart', () => {
  expect(cutOutProject('<html>')).toBe('');
  expect(() => replaceProject('<html>', project(version(1)))).toThrow('no project');
  expect(() => writeFile('<html>', project(version(1)), kit)).toThrow('no place');
});

test('a version is added when the work is another', () => {
  const first = project(version(1));
  expect(addVersion(first, { ...version(1), key: 'k9' })).toBe(first);
  expect(newest(addVersion(first, version(2))).key).toBe('k2');
});

test('the oldest versions are left out', () => {
  let long = project(version(0));
  for (let number = 1; number < 60; number += 1) long = addVersion(long, version(number));
  expect(long.versions).toHaveLength(MAX_VERSIONS);
  expect(newest(long).key).toBe('k59');
});

test('large works leave out the older ones, and never the newest', () => {
  const large = (number: number, part: number) => version(number, 'x'.repeat(MAX_SIGNS * part));
  const full = [1, 2, 3, 4].map((number) => large(number, 0.3));
  expect(readProject(writeFile(TEMPLATE, project(...full), kit)).versions.map(({ key }) => key)).toEqual(['k2', 'k3', 'k4']);
  expect(addVersion(project(...full), version(5)).versions.map(({ key }) => key)).toEqual(['k2', 'k3', 'k4', 'k5']);
  expect(addVersion(project(...full), large(6, 1.1)).versions.map(({ key }) => key)).toEqual(['k6']);
});

test.each([
  ['La fântână', 'La fântână - Ana, Matei.html'],
  ['../../etc: "x"?', '.. .. etc x - Ana, Matei.html'],
])('a file of %s is called %s', (title, name) => {
  expect(nameFile({ ...project(version(1)), title })).toBe(name);
});
