/** The same programs that the server's explanations are tested with; errors in the words of Brython and CPython. */
import { expect, test } from 'vitest';
import en from '../../../src/cluboteca/insight/python/copydeck/en.json';
import ro from '../../../src/cluboteca/insight/python/copydeck/ro.json';
import { explain } from './explain.ts';

type Case = [kind: string, type: string, message: string, line: number, source: string];

const RUNS: Case[] = [
  ['run_name_suggestion', 'NameError', "name 'score' is not defined", 2, 'scor = 5\nprint(score)\n'],
  ['run_name_capital', 'NameError', "name 'true' is not defined", 1, 'while true:\n    pass\n'],
  ['run_name_suggestion', 'NameError', "name 'varsta' is not defined", 2, 'vârsta = 3\nprint(varsta)\n'],
  ['run_name_unknown', 'NameError', "name 'qwerty' is not defined", 1, 'print(3 + qwerty * 2)\n'],
  ['run_name_romanian', 'NameError', "name 'afișează' is not defined", 1, "afișează('a')\n"],
  ['run_name_later', 'NameError', "name 'puncte' is not defined", 1, 'print(puncte)\npuncte = 5\n'],
  ['run_name_scope', 'NameError', "name 'rezultat' is not defined", 4, 'def f():\n    rezultat = 5\nf()\nprint(rezultat)\n'],
  ['run_name_quotes', 'NameError', "name 'Georgiana' is not defined", 1, 'print(Georgiana)\n'],
  ['run_name_module', 'NameError', "name 'random' is not defined", 1, 'x = random.randint(1, 6)\n'],
  ['run_name_from_module', 'NameError', "name 'randint' is not defined", 1, 'x = randint(1, 6)\n'],
  ['run_name_letter', 'NameError', "name 'c\u0430sa' is not defined", 2, 'casa = 3\nprint(c\u0430sa)\n'],
  ['run_unbound', 'UnboundLocalError', "cannot access local variable 'x' where it is not associated with a value", 3, 'x = 5\ndef f():\n    x = x + 1\nf()\n'],
  ['run_unbound', 'UnboundLocalError', "local variable 'x' referenced before assignment", 2, 'def f():\n    x = x + 1\nf()\n'],
  ['run_type_text_plus', 'TypeError', 'can only concatenate str (not "int") to str', 2, "varsta = 10\nprint('Am ' + varsta)\n"],
  ['run_type_input', 'TypeError', 'can only concatenate str (not "int") to str', 2, 'x = input()\nprint(x + 1)\n'],
  ['run_type_compare', 'TypeError', "'<' not supported between instances of 'str' and 'int'", 1, "print('a' < 5)\n"],
  ['run_type_comma', 'TypeError', 'round() takes at most 2 arguments (3 given)', 1, 'print(round(3,75 * 2, 1))\n'],
  ['run_type_none', 'TypeError', "unsupported operand type(s) for +: 'NoneType' and 'int'", 1, 'print(print() + 1)\n'],
  ['run_type_list_plus', 'TypeError', "'int' object is not iterable", 2, 'x = [1]\nx += 5\n'],
  ['run_type_call_hidden', 'TypeError', "'int' object is not callable", 2, "print = 5\nprint('a')\n"],
  ['run_type_call', 'TypeError', "'int' object is not callable", 2, 'x = 5\nx(3)\n'],
  ['run_type_missing', 'TypeError', "f() missing 2 required positional arguments: 'a' and 'b'", 3, 'def f(a, b):\n    pass\nf()\n'],
  ['run_type_extra', 'TypeError', 'f() takes 1 positional argument but 2 were given', 3, 'def f(a):\n    pass\nf(1, 2)\n'],
  ['run_type_self', 'TypeError', 'A.latra() takes 0 positional arguments but 1 was given', 4, 'class A:\n    def latra():\n        pass\nA().latra()\n'],
  ['run_type_index', 'TypeError', 'list indices must be integers or slices, not str', 2, "x = [1, 2]\nprint(x['a'])\n"],
  ['run_type_in', 'TypeError', "argument of type 'int' is not iterable", 1, 'print(3 in 5)\n'],
  ['run_value_decimal_comma', 'ValueError', "invalid literal for int() with base 10: '3,5'", 1, "x = int('3,5')\n"],
  ['run_value_empty', 'ValueError', "invalid literal for int() with base 10: ''", 1, 'x = int(input())\n'],
  ['run_value_unpack_many', 'ValueError', 'too many values to unpack (expected 2, got 3)', 1, 'a, b = [1, 2, 3]\n'],
  ['run_index', 'IndexError', 'list index out of range', 2, 'x = [1]\nprint(x[1])\n'],
  ['run_key_suggestion', 'KeyError', "'romania'", 2, "d = {'Romania': 1}\nprint(d['romania'])\n"],
  ['run_attribute_suggestion', 'AttributeError', "'list' object has no attribute 'apend'", 2, 'x = [1]\nx.apend(2)\n'],
  ['run_attribute_elsewhere', 'AttributeError', "'list' object has no attribute 'push'", 2, 'x = [1]\nx.push(2)\n'],
  ['run_attribute_none', 'AttributeError', "'NoneType' object has no attribute 'append'", 2, 'x = [2, 1].sort()\nx.append(3)\n'],
  ['run_zero', 'ZeroDivisionError', 'division by zero', 1, 'print(5 / 0)\n'],
  ['run_module_suggestion', 'ModuleNotFoundError', "No module named 'randon'", 1, 'import randon\n'],
  ['run_endless', 'EndlessProgram', '', 1, 'while True:\n    pass\n'],
  ['run_output', 'TooMuchOutput', '', 2, "while True:\n    print('a')\n"],
  ['run_custom', 'ValueError', 'prea mic', 1, "raise ValueError('prea mic')\n"],
  ['run_general', 'BufferError', 'full', 1, 'x = 1\n'],
];

const TEXTS: Case[] = [
  ['colon_missing', 'SyntaxError', "expected ':'", 2, 'x = 3\nif x > 2\n    print(x)\n'],
  ['bracket_unclosed', 'SyntaxError', "'(' was never closed", 1, "print('a'\n"],
  ['bracket_mismatch', 'SyntaxError', "closing parenthesis ']' does not match opening parenthesis '('", 1, "print('a']\n"],
  ['string_unclosed', 'SyntaxError', 'unterminated string literal (detected at line 1)', 1, "print('a)\n"],
  ['quote_typographic', 'SyntaxError', "invalid character '„' (U+201E)", 1, 'print(„Salut”)\n'],
  ['keyword_romanian', 'SyntaxError', 'invalid syntax', 2, 'x = 3\ndacă x > 2:\n    print(x)\n'],
  ['keyword_romanian', 'SyntaxError', 'invalid syntax', 1, 'cât timp True:\n    pass\n'],
  ['command_romanian', 'SyntaxError', 'invalid syntax', 1, "scrie 'Salut'\n"],
  ['print_without_brackets', 'SyntaxError', "Missing parentheses in call to 'print'. Did you mean print(...)?", 1, "print 'a'\n"],
  ['sign_for_colon', 'SyntaxError', "expected ':'", 1, 'while True;\n    pass\n'],
  ['equals_in_condition', 'SyntaxError', "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", 1, 'if x = 3:\n    pass\n'],
  ['else_if', 'SyntaxError', "expected ':'", 3, 'if True:\n    pass\nelse if x:\n    pass\n'],
  ['block_missing', 'IndentationError', "expected an indented block after 'for' statement on line 1", 2, 'for i in range(3):\nprint(i)\n'],
  ['indent_unexpected', 'IndentationError', 'unexpected indent', 2, 'x = 3\n    print(x)\n'],
  ['assign_to_literal', 'SyntaxError', "cannot assign to literal here. Maybe you meant '==' instead of '='?", 1, '5 = x\n'],
  ['string_unclosed', 'SyntaxError', "'(' was never closed", 1, 'print("Salut)\n'],
  ['bracket_unclosed', 'SyntaxError', "'(' was never closed", 1, 'print("Salut", \'"\'\n'],
  ['repeat_word', 'SyntaxError', 'invalid syntax', 1, 'repetă de 10 ori:\n    pass\n'],
  ['name_starts_digit', 'SyntaxError', 'invalid syntax. Perhaps you forgot a comma?', 1, '2jucator = 5\n'],
  ['percent', 'SyntaxError', 'invalid syntax', 2, 'x = 3\ny = x - 50%\n'],
  ['sign_turned', 'SyntaxError', 'invalid syntax', 2, 'x = 3\nif x =! 5:\n    pass\n'],
  ['dict_colon', 'SyntaxError', "cannot assign to literal here. Maybe you meant '==' instead of '='?", 1, 'd = {"Ana" = 10}\n'],
  ['dict_colon', 'SyntaxError', "cannot assign to literal here. Maybe you meant '==' instead of '='?", 2, 'd = {\n    "Ana" = 10,\n}\n'],
  ['assign_to_literal', 'SyntaxError', "cannot assign to literal here. Maybe you meant '==' instead of '='?", 2, 'd = {}\n"Ana" = 10\n'],
  ['print_without_brackets', 'SyntaxError', "unmatched ')'", 1, 'print"Salut")\n'],
  ['general', 'SyntaxError', 'invalid syntax', 1, 'x = 5 if else\n'],
];

test.each([...RUNS, ...TEXTS])('%s is told of %s: %s', (kind, type, message, line, source) => {
  for (const deck of [ro, en]) {
    const explanation = explain({ type, message, line, source, deck });
    expect(explanation.kind).toBe(kind);
    expect(explanation.line).toBe(line);
    expect(Object.values(explanation).join(' ')).not.toMatch(/\{[a-z_]+\}/);
  }
});

test('the words of the program stand in the explanation', () => {
  const message = "name 'score' is not defined";
  const explanation = explain({ type: 'NameError', message, line: 2, source: 'scor = 5\nprint(score)\n', deck: ro });
  expect(explanation.what).toBe('Pe linia 2 ai scris „score”.');
  expect(explanation.try).toBe('Scrie „scor” în locul lui „score”.');
  expect(explanation.column).toBe(7);
});

test('a line outside of the program is held within it', () => {
  const explanation = explain({ type: 'ZeroDivisionError', message: 'division by zero', line: 99, source: 'print(1 / 0)', deck: en });
  expect(explanation.line).toBe(1);
});

test.each([
  ['2jucator = 5', 'Scrie „jucator2” sau alt nume care începe cu o literă.', '2jucator'],
  ['print"Salut")', 'Scrie print("Salut").', 'print"Salut")'],
  ['repetă de 10 ori:', 'Scrie for i in range(10):', 'repetă'],
  ['print("Salut)', 'Pune " unde se termină textul.', '"Salut)'],
  ['x = 50%', 'Scrie 50 / 100 în locul lui 50%, de exemplu pret * 50 / 100.', '50%'],
])('what is proposed for %s is Python', (source, proposed, lit) => {
  const told = explain({ type: 'SyntaxError', message: 'invalid syntax', line: 1, source, deck: ro });
  expect(told.try).toBe(proposed);
  expect(source.slice(told.column - 1, told.end_column - 1)).toBe(lit);
});

test.each([[1, 'un spațiu'], [2, '2 spații'], [19, '19 spații'], [20, '20 de spații'], [101, '101 spații']])('%d is counted in Romanian', (spaces, said) => {
  const told = explain({ type: 'IndentationError', message: 'unexpected indent', line: 2, source: `x = 3\n${' '.repeat(spaces)}y = 4\n`, deck: ro });
  expect(told.what).toBe(`Linia 2 are ${said} la început.`);
});

test('a comma in a number is shown where it stands, not where Python noticed', () => {
  const message = "can't multiply sequence by non-int of type 'float'";
  const told = explain({ type: 'TypeError', message, line: 2, column: 7, end_column: 17, source: 'pret = 3,50\nprint(pret * 1.5)\n', deck: ro });
  expect(told).toMatchObject({ kind: 'run_type_comma', line: 1, column: 8, end_column: 12, try: 'Scrie 3.50 în locul lui 3,50.' });
});

test('the letter that has the cedilla is blamed, wherever it stands', () => {
  const first = explain({ type: 'NameError', message: "name '\u021bara' is not defined", line: 2, source: '\u0163ara = 3\nprint(\u021bara)\n', deck: ro });
  expect(first.try).toContain('\u0163ara” de pe linia 1');
  const second = explain({ type: 'NameError', message: "name '\u0163ara' is not defined", line: 2, source: '\u021bara = 3\nprint(\u0163ara)\n', deck: ro });
  expect(second.try).toContain('\u0163ara” de pe linia 2');
});

test('quotes of the program are inner quotes within those of the text', () => {
  const told = explain({ type: 'TypeError', message: 'can only concatenate str', line: 1, source: "print('„Ana”' + 5)", deck: ro });
  expect(told.what).toContain("„print('«Ana»' + 5)”");
});
