/** Programs that fail as they run, one or more for every kind of error of a run. What is said of them is asked of the runtime. */
export interface RealRun {
  kind: string;
  program: string;
  /** What is lit of the line where it fails. */
  lit: string;
  answers?: string[];
}

const run = (kind: string, program: string, lit: string, answers: string[] = []): RealRun => ({ kind, program, lit, answers });
const stage = (line: string) => `from stage import *\npisica = Sprite("Pisică")\n${line}\n`;
const math = (line: string) => `import math\n${line}\n`;
const random = (line: string) => `import random\n${line}\n`;
const turtle = (line: string) => `import turtle\n${line}\n`;

const OF_NAMES: RealRun[] = [
  run('run_name_suggestion', 'scor = 5\nprint(score)\n', 'score'),
  run('run_name_suggestion', 'from turtle import *\nfoward(100)\n', 'foward'),
  run('run_name_unknown', 'print(3 + qwerty * 2)\n', 'qwerty'),
  run('run_name_romanian', "afișează('Salut')\n", 'afișează'),
  run('run_name_later', 'print(puncte)\npuncte = 5\n', 'puncte'),
  run('run_name_scope', 'def f():\n    rezultat = 5\nf()\nprint(rezultat)\n', 'rezultat'),
  run('run_name_scope', 'def f(total):\n    return total\nprint(total)\n', 'total'),
  run('run_name_quotes', 'print("😀😀", Georgiana)\n', 'Georgiana'),
  run('run_name_module', 'x = random.randint(1, 6)\n', 'random'),
  run('run_name_from_module', 'x = randint(1, 6)\n', 'randint'),
  run('run_name_letter', 'casa = 3\nprint(c\u0430sa)\n', 'c\u0430sa'),
  run('run_unbound', 'x = 5\ndef f():\n    x = x + 1\nf()\n', 'x'),
  run('run_unbound', 'def f():\n    def g():\n        return total\n    g()\n    total = 1\nf()\n', 'total'),
  run('run_attribute_suggestion', 'x = [1]\nx.apend(2)\n', 'apend'),
  run('run_attribute_suggestion', random('random.randinnt(1, 2)'), 'randinnt'),
  run('run_attribute_suggestion', turtle('t = turtle.Turtle()\nt.rigth(90)'), 'rigth'),
  run('run_attribute_suggestion', stage('pisica.mvoe(10)'), 'mvoe'),
  run('run_attribute_suggestion', 'class Caine:\n    def latra(self):\n        pass\nCaine().lartra()\n', 'lartra'),
  run('run_attribute_elsewhere', 'x = [1]\nx.push(2)\n', 'push'),
  run('run_attribute_unknown', 'x = 5\nx.zburda()\n', 'zburda'),
  run('run_attribute_none', 'x = [2, 1].sort()\nx.append(3)\n', 'append'),
  run('run_attribute_module', math('math.zburda()'), 'zburda'),
  run('run_attribute_set', 'class A:\n    @property\n    def x(self):\n        return 1\nA().x = 5\n', 'x'),
  run('run_module', 'import numpy\n', 'numpy'),
  run('run_module_suggestion', 'import randon\n', 'randon'),
  run('run_import_name', 'from random import zaruri\n', 'zaruri'),
  run('run_import_name_suggestion', 'from random import randit\n', 'randit'),
];

const OF_KINDS: RealRun[] = [
  run('run_type_text_plus', "varsta = 10\nprint('Am ' + varsta + ' ani')\n", "'Am ' + varsta"),
  run('run_type_text_plus', "x = 5 + 'a'\n", "5 + 'a'"),
  run('run_type_input', 'x = input()\nprint(x + 1)\n', 'x + 1', ['5']),
  run('run_type_input', 'x = input()\nif x > 5:\n    pass\n', 'x', ['5']),
  run('run_type_input', turtle('x = input()\nturtle.forward(x)'), 'turtle.forward(x)', ['5']),
  run('run_type_input', 'x = input()\nprint(-x)\n', 'x', ['5']),
  run('run_type_compare', "print('a' < 5)\n", '<'),
  run('run_type_operands', "print('a' - 5)\n", "'a' - 5"),
  run('run_type_operands', "print(-'a')\n", '-'),
  run('run_type_operands', 'print({1: 2} + {3: 4})\n', '{1: 2} + {3: 4}'),
  run('run_type_none', "x = print('a')\nprint(len(x))\n", 'len(x)'),
  run('run_type_none', 'x = None\nprint(x[1:])\n', 'x[1:]'),
  run('run_type_none', 'x = [2, 1].sort()\nfor i in x:\n    pass\n', 'x'),
  run('run_type_list_plus', 'x = [1] + 5\n', '[1] + 5'),
  run('run_type_list_plus', 'x = [1]\nx += 5\n', 'x += 5'),
  run('run_type_multiply', "x = 'a' * 'b'\n", "'a' * 'b'"),
  run('run_type_call', 'x = 5\nprint(x(3))\n', 'x'),
  run('run_type_call_hidden', "print = 5\nprint('a')\n", 'print'),
  run('run_type_missing', 'def f(a, b):\n    pass\nf(1)\n', 'f(1)'),
  run('run_type_missing', 'class A:\n    def __init__(self, nume):\n        pass\nA()\n', 'A()'),
  run('run_type_extra', 'def f(a):\n    pass\nf(1, 2)\n', 'f(1, 2)'),
  run('run_type_extra', math('math.sqrt(1, 2)'), 'math.sqrt(1, 2)'),
  run('run_type_few', 'print(len())\n', 'len()'),
  run('run_type_few', 'for i in range():\n    pass\n', 'range()'),
  run('run_type_self', 'class A:\n    def latra():\n        pass\nA().latra()\n', 'A().latra()'),
  run('run_type_init', 'class A:\n    def _init_(self, a):\n        pass\nA(1)\n', 'A(1)'),
  run('run_type_argument', 'def f(a):\n    pass\nf(b=1)\n', 'f(b=1)'),
  run('run_type_index', "x = [1, 2]\nprint(x['a'])\n", "x['a']"),
  run('run_type_subscript', 'x = 5\nprint(x[0])\n', 'x[0]'),
  run('run_type_item', "x = 'abc'\nx[0] = 'd'\n", 'x[0]'),
  run('run_type_iterate', 'for i in 5:\n    pass\n', '5'),
  run('run_type_iterate', 'a, b = 5\n', 'a, b = 5'),
  run('run_type_in', 'print(3 in 5)\n', 'print(3 in 5)'),
  run('run_type_uncalled', 'x = [1].copy\nprint(len(x))\n', 'len(x)'),
  run('run_type_range_list', 'for i in range([1, 2]):\n    pass\n', 'range([1, 2])'),
  run('run_type_unhashable', 'd = {}\nd[[1]] = 2\n', 'd[[1]]'),
  run('run_type_len', 'print(len(5))\n', 'len(5)'),
  run('run_type_convert', 'print(int([1]))\n', 'int([1])'),
  run('run_type_whole', 'for i in range(2.5):\n    pass\n', 'range(2.5)'),
  run('run_type_number', math("math.sqrt('a')"), "math.sqrt('a')"),
  run('run_type_join', "print(','.join([1, 2]))\n", "','.join([1, 2])"),
  run('run_type_other', "raise 'a'\n", "raise 'a'"),
];

const OF_VALUES: RealRun[] = [
  run('run_value_int', "x = int('abc')\n", "int('abc')"),
  run('run_value_float', "x = float('abc')\n", "float('abc')"),
  run('run_value_decimal_comma', 'x = int(input())\n', 'int(input())', ['3,5']),
  run('run_value_decimal_point', "x = int('3.5')\n", "int('3.5')"),
  run('run_value_empty', 'x = int(input())\n', 'int(input())', ['']),
  run('run_value_unpack_few', 'a, b, c = [1, 2]\n', 'a, b, c'),
  run('run_value_unpack_few', 'a, *b = []\n', 'a, *b'),
  run('run_value_unpack_many', 'a, b = [1, 2, 3]\n', 'a, b = [1, 2, 3]'),
  run('run_value_remove', 'x = [1]\nx.remove(2)\n', 'x.remove(2)'),
  run('run_value_range', random('random.randint(6, 1)'), 'random.randint(6, 1)'),
  run('run_value_math', math('math.sqrt(-1)'), 'math.sqrt(-1)'),
  run('run_value_other', 'chr(-5)\n', 'chr(-5)'),
  run('run_index', 'x = [1]\nprint(x[1])\n', 'x[1]'),
  run('run_index', 'x = [1]\ndel x[5]\n', 'x[5]'),
  run('run_index_assign', 'x = []\nx[0] = 1\n', 'x[0]'),
  run('run_index_empty', 'x = []\nx.pop()\n', 'x.pop()'),
  run('run_index_empty', random('random.choice([])'), 'random.choice([])'),
  run('run_index_empty', 'd = {}\nd.popitem()\n', 'd.popitem()'),
  run('run_key', "d = {1: 'a'}\nprint(d['1'])\n", "d['1']"),
  run('run_key_suggestion', "d = {'Romania': 1}\nprint(d['romania'])\n", "d['romania']"),
  run('run_zero', 'print(5 % 0)\n', '5 % 0'),
  run('run_overflow', math('math.exp(10000)'), 'math.exp(10000)'),
  run('run_stop_iteration', 'next(iter([]))\n', 'next(iter([]))'),
];

const OF_RUNS: RealRun[] = [
  run('run_recursion', 'def f():\n    f()\nf()\n', 'f()'),
  run('run_recursion', 'class A:\n    def __getattr__(self, name):\n        return self.zz\nA().x\n', 'self.zz'),
  run('run_file', "with open('date.txt') as f:\n    pass\n", "open('date.txt')"),
  run('run_assertion', 'assert 1 == 2\n', '1 == 2'),
  run('run_output', "while True:\n    print('a' * 1000)\n", "print('a' * 1000)"),
  run('run_endless', 'x = 1\nwhile x > 0:\n    x += 1\n', ''),
  run('run_memory', "x = 'a' * 10 ** 12\n", "x = 'a' * 10 ** 12"),
  run('run_input_end', 'x = input()\n', 'input()'),
  run('run_wait', 'x = sorted([2, 1], key=lambda n: input())\n', 'input()'),
  run('run_wait', 'def g():\n    yield input()\nfor x in g():\n    pass\n', 'input()'),
  run('run_custom', "class Greseala(Exception):\n    pass\nraise Greseala('vai')\n", "Greseala('vai')"),
  run('run_custom', "raise ValueError('prea mic')\n", "ValueError('prea mic')"),
  run('run_general', 'raise\n', 'raise'),
];

const OF_STAGE_AND_TURTLE: RealRun[] = [
  run('run_stage_sprite', 'from stage import *\nurs = Sprite("Urs")\n', 'Urs'),
  run('run_text_suggestion', 'from stage import *\npisica = Sprite("Pisica")\n', 'Pisica'),
  run('run_stage_costume', stage('pisica.switch_costume("zbor")'), 'zbor'),
  run('run_stage_backdrop', stage('switch_backdrop("Luna")'), 'Luna'),
  run('run_text_suggestion', stage('switch_backdrop("Pajiste")'), 'Pajiste'),
  run('run_stage_sound', stage('pisica.play("Bum")'), 'Bum'),
  run('run_stage_key', stage('key_pressed("F1")'), 'F1'),
  run('run_text_suggestion', stage('key_pressed("spațiu")'), 'spațiu'),
  run('run_turtle_colour', turtle("turtle.color('zurliu')"), 'zurliu'),
  run('run_text_suggestion', turtle("turtle.color('roșu')"), 'roșu'),
  run('run_turtle_shape', turtle("turtle.shape('urs')"), 'urs'),
];

export const REAL_RUNS: readonly RealRun[] = [...OF_NAMES, ...OF_KINDS, ...OF_VALUES, ...OF_RUNS, ...OF_STAGE_AND_TURTLE];
