// @vitest-environment node
import { expect, test } from 'vitest';
import { compileLibrary } from '../../../vite-python-library.ts';
import type { Doing } from '../protocol.ts';
import { runProgram } from '../trial.test-support.ts';
import { castOf, type CastIndex } from './cast.ts';

const library = compileLibrary(`${import.meta.dirname}/../../..`);
const titled = (id: string, ro: string) => ({ id, titles: { ro, en: id } });
const index: CastIndex = {
  sprites: [{ ...titled('cat', 'Pisică'), costumes: [titled('walk-1', 'pas 1'), titled('walk-2', 'pas 2')] }, { ...titled('dog', 'Câine'), costumes: [titled('sit', 'șezut')] }],
  backdrops: [titled('meadow', 'Pajiște'), titled('night', 'Noapte')],
  sounds: [titled('meow', 'Miau')],
};

function play(text: string, doings: Record<number, Doing[]> = {}, ticks = 120) {
  const cast = castOf([{ name: 'main.py', text }], null, index, 'ro');
  const trial = runProgram(text, [], library, { cast, doings, ticks });
  const stages = trial.moments.map(({ stage }) => stage);
  return { ...trial, stages, last: stages.at(-1) };
}

const START = 'from stage import *\npisica = Sprite("Pisică", x=-100)\n';

test('a sprite of the library moves when the flag is pressed', () => {
  const { last, moment } = play(`${START}\n@pisica.when_flag\ndef la_start():\n    for _ in range(10):\n        move(10)\n    say("Gata!")\n`);
  expect(moment.error).toBeNull();
  expect(last?.scene.sprites.map(({ name, costumes }) => [name, costumes.length])).toEqual([['Pisică', 2]]);
  expect(last?.snapshot.sprites[0]).toMatchObject({ x: 0, bubble: { kind: 'say', text: 'Gata!' } });
});

test('two scripts run side by side, one step of each in a frame', () => {
  const { stages } = play(`${START}
caine = Sprite("dog", x=100)

@pisica.when_flag
def una():
    while True:
        move(5)

@caine.when_flag
def alta():
    while True:
        me.x -= 5
`, {}, 20);
  const places = stages.map((stage) => stage?.snapshot.sprites.map(({ x }) => x));
  expect(places.at(-1)?.[0]).toBeGreaterThan(-60);
  expect((places.at(-1)?.[0] ?? 0) + (places.at(-1)?.[1] ?? 0)).toBe(0);
});

test('keys, messages, waiting and costumes work as in blocks', () => {
  const program = `${START}
@pisica.when_key("space")
def sari():
    switch_costume("pas 2")
    broadcast_and_wait("sus")
    wait(0.5)
    say(f"{me.costume_name} {me.y}")

@pisica.when_message("sus")
def sus():
    me.y += 30
    glide_to(0, 50, seconds=0.2)
`;
  const { last, moment } = play(program, { 3: [{ kind: 'key_down', key: 'space' }] });
  expect(moment.error).toBeNull();
  expect(last?.snapshot.sprites[0]).toMatchObject({ x: 0, y: 50, costume: 1, bubble: { text: 'pas 2 50' } });
});

test('each clone has its own variables', () => {
  const program = `${START}
pisica.vieti = 3

@pisica.when_flag
def la_start():
    clone(me)
    me.vieti -= 1
    print("eu", me.vieti)

@pisica.when_clone
def la_clonare():
    me.vieti += 10
    print("clona", me.vieti)
    delete_clone()
`;
  const { text, last, moment } = play(program);
  expect(moment.error).toBeNull();
  expect(text.split('\n').filter(Boolean).sort()).toEqual(['clona 13', 'eu 2']);
  expect(last?.snapshot.sprites).toHaveLength(1);
});

test('variables are shown, questions asked and answered on the stage', () => {
  const program = `${START}
scor = 0
show_variable("scor")

@pisica.when_flag
def la_start():
    global scor
    ask("Cât fac 2 + 3?")
    if answer() == 5:
        scor += 1
    print("scor", scor)
`;
  const { text, stages } = play(program, { 6: [{ kind: 'answer', text: '5' }] });
  expect(stages.some((stage) => stage?.snapshot.question?.text === 'Cât fac 2 + 3?')).toBe(true);
  expect(text).toBe('scor 1\n');
  expect(stages.at(-1)?.snapshot.monitors).toEqual([{ id: 'scor', name: 'scor', owner: null, value: 1 }]);
});

test('the module itself may move sprites, too', () => {
  const { last, text } = play(`${START}for _ in range(5):\n    pisica.move(10)\npisica.glide_to(0, 0, seconds=0.1)\npisica.say("Aici", seconds=0.2)\nprint(pisica.x, pisica.touching(edge), pisica.direction)\n`);
  expect(text).toBe('0 False 90\n');
  expect(last?.snapshot.sprites[0]).toMatchObject({ x: 0, y: 0, bubble: null });
});

test.each([
  ['a sprite that nobody has drawn', 'zmeu = Sprite("Zmeu")', 'there is no picture for a sprite "Zmeu"'],
  ['a costume that the sprite hasn\'t got', 'switch_costume("verde")', 'there is no costume "verde"'],
  ['a sound that is unknown', 'play("Bum")', 'there is no sound "Bum"'],
])('%s is an error with its line', (_what, line, message) => {
  const { moment } = play(`${START}\n@pisica.when_flag\ndef la_start():\n    ${line}\n`);
  expect(moment.error).toMatchObject({ type: 'ValueError', message });
  expect(moment.error?.frames.at(-1)?.line).toBe(6);
});

test('a program without events ends', () => {
  expect(play(`${START}pisica.move(10)\n`).moment.state).toBe('done');
  expect(play(`${START}\n@pisica.when_clicked\ndef f():\n    pass\n`, {}, 10).moment.state).toBe('listening');
});

test('the line that a script rests at is told, and none any more once nothing runs', () => {
  const { moments } = play(`${START}\n@pisica.when_flag\ndef la_start():\n    wait(0.2)\n    say("Gata!")\n    wait(0.2)\n`, {}, 40);
  const lines = moments.map(({ place }) => place?.line ?? null);
  expect([...new Set(lines)]).toEqual([6, 8, null]);
});
