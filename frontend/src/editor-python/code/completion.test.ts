import { CompletionContext } from '@codemirror/autocomplete';
import { pythonLanguage } from '@codemirror/lang-python';
import { LanguageSupport } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { complete } from './completion.ts';

/** What is offered at the `|`. */
function offered(text: string, { words = [] as string[], explicit = false, modules = [] as string[] } = {}): string[] | null {
  const pos = text.indexOf('|');
  const state = EditorState.create({ doc: text.replace('|', ''), extensions: new LanguageSupport(pythonLanguage) });
  return complete(new CompletionContext(state, pos, explicit), { words, modules: () => modules })?.options.map(({ label }) => label) ?? null;
}

test('a single letter offers nothing yet', () => {
  expect(offered('p|')).toBeNull();
  expect(offered('pr|')).toContain('print');
});

test('only what the course has taught is offered', () => {
  const words = ['print', 'input', 'for', 'range'];
  expect(offered('xx|', { words })?.sort()).toEqual([...words].sort());
});

test('the own names of the program are offered first', () => {
  expect(offered('scor = 0\nsc|')?.[0]).toBe('scor');
});

test.each(['print("pr|")', '# pr|', 'f"pr|"', '12|'])('nothing is offered in %s', (text) => {
  expect(offered(text)).toBeNull();
});

test.each(['def pr|', 'class Pr|', 'for in|'])('nothing is offered for a name that is just being given: %s', (text) => {
  expect(offered(text)).toBeNull();
});

test('what is inside an imported module is offered after the dot', () => {
  expect(offered('import turtle\nturtle.|')).toContain('forward');
  expect(offered('import turtle as t\nt.fo|')).toContain('forward');
  expect(offered('import random\nrandom.|')).toContain('randint');
});

test('what a turtle can do is offered for one that was made', () => {
  expect(offered('import turtle\nana = turtle.Turtle()\nana.|')).toContain('penup');
  expect(offered('from turtle import Turtle\nana = Turtle()\nana.|')).toContain('penup');
  expect(offered('from turtle import *\nana = Turtle()\nana.|')).toContain('penup');
});

test('everything of a module is offered where everything was imported', () => {
  expect(offered('from turtle import *\nfo|')).toContain('forward');
});

test('after from … import stands what is inside', () => {
  expect(offered('from random import ra|')).toContain('randint');
});

test('after import stand modules, with the own files of the project', () => {
  expect(offered('import tu|', { modules: ['joc'] })).toEqual(expect.arrayContaining(['joc', 'turtle']));
});

test('of texts and lists the methods that were taught are offered', () => {
  expect(offered('lista = []\nlista.|', { words: ['append'] })).toEqual(['append']);
});

test('a word that is complete is not offered once more', () => {
  expect(offered('print|', { words: ['print'] })).toBeNull();
});

test('every word has an explanation', () => {
  const state = EditorState.create({ doc: 'xx', extensions: new LanguageSupport(pythonLanguage) });
  for (const { label, detail } of complete(new CompletionContext(state, 2, true), { words: [], modules: () => [] })?.options ?? []) {
    expect(detail, label).toBeTruthy();
  }
});
