/** What is inside the modules that children use, each with a short explanation. */
import { gettext } from '../../shared/i18n.ts';
import type { KnownWord } from './known-words.ts';

const word = (name: string, says: string): KnownWord => ({ name, kind: 'function', says });

/** What a turtle can do; the module itself can do the same with its first one. */
export function turtleMethods(): KnownWord[] {
  return [
    word('forward', gettext('goes forward')),
    word('backward', gettext('goes backward')),
    word('left', gettext('turns left, in degrees')),
    word('right', gettext('turns right, in degrees')),
    word('goto', gettext('goes to x, y')),
    word('setx', gettext('goes to this x')),
    word('sety', gettext('goes to this y')),
    word('setheading', gettext('looks in this direction')),
    word('home', gettext('goes back to the middle')),
    word('circle', gettext('draws a circle')),
    word('dot', gettext('draws a dot')),
    word('stamp', gettext('leaves a print of itself')),
    word('undo', gettext('takes the last thing back')),
    word('penup', gettext('lifts the pen')),
    word('pendown', gettext('puts the pen down')),
    word('pensize', gettext('how thick the pen is')),
    word('pencolor', gettext('colour of the pen')),
    word('fillcolor', gettext('colour for filling')),
    word('color', gettext('colour of the pen, colour for filling')),
    word('begin_fill', gettext('from here on it will be filled')),
    word('end_fill', gettext('fills what was drawn')),
    word('write', gettext('writes a text')),
    word('speed', gettext('how fast: 1 to 10, 0 at once')),
    word('shape', gettext('how it looks')),
    word('shapesize', gettext('how large it looks')),
    word('hideturtle', gettext('hides')),
    word('showturtle', gettext('shows itself')),
    word('clear', gettext('wipes its drawing away')),
    word('reset', gettext('begins anew')),
    word('position', gettext('where it is')),
    word('xcor', gettext('its x')),
    word('ycor', gettext('its y')),
    word('heading', gettext('where it looks')),
    word('distance', gettext('how far away')),
    word('towards', gettext('the direction to there')),
    word('isdown', gettext('whether the pen is down')),
    word('onclick', gettext('when it is clicked')),
  ];
}

function screenFunctions(): KnownWord[] {
  return [
    word('bgcolor', gettext('colour of the background')),
    word('setup', gettext('size of the canvas')),
    word('title', gettext('title of the canvas')),
    word('tracer', gettext('0: shows only when told')),
    word('update', gettext('shows what was drawn')),
    word('onkey', gettext('when this key is pressed')),
    word('listen', gettext('hears keys from now on')),
    word('ontimer', gettext('after this time')),
    word('textinput', gettext('asks for a text')),
    word('numinput', gettext('asks for a number')),
    word('mainloop', gettext('waits for keys and clicks')),
    word('done', gettext('waits for keys and clicks')),
  ];
}

/** null: nothing is known of it. */
export function membersOf(module: string): KnownWord[] | null {
  switch (module) {
    case 'turtle':
      return [word('Turtle', gettext('makes a new turtle')), word('Screen', gettext('the canvas')), ...turtleMethods(), ...screenFunctions()];
    case 'turtle.Turtle': return turtleMethods();
    case 'turtle.Screen': return [...screenFunctions(), word('onclick', gettext('when the canvas is clicked')), word('clear', gettext('wipes everything away'))];
    case 'random': return [
      word('randint', gettext('a whole number from … to …')),
      word('choice', gettext('picks one by chance')),
      word('shuffle', gettext('mixes a list')),
      word('random', gettext('a number between 0 and 1')),
      word('uniform', gettext('a number with decimals from … to …')),
      word('sample', gettext('picks several, none twice')),
      word('randrange', gettext('one of the numbers of range')),
      word('seed', gettext('the same chance each time')),
    ];
    case 'math': return [
      word('sqrt', gettext('square root')),
      word('floor', gettext('rounded down')),
      word('ceil', gettext('rounded up')),
      { name: 'pi', kind: 'constant', says: '3.14159…' },
      word('sin', gettext('sine, in radians')),
      word('cos', gettext('cosine, in radians')),
      word('radians', gettext('degrees as radians')),
      word('degrees', gettext('radians as degrees')),
      word('gcd', gettext('greatest common divisor')),
      word('factorial', gettext('1 · 2 · 3 · …')),
    ];
    case 'time': return [
      word('sleep', gettext('waits so many seconds')),
      word('time', gettext('the time in seconds')),
    ];
    case 'stage': return stageMembers();
    case 'stage.Sprite': return spriteMembers();
    default: return null;
  }
}

/** What a sprite can do; the module's own functions do the same with the sprite whose script runs. */
function spriteActions(): KnownWord[] {
  return [
    word('move', gettext('goes forward')),
    word('turn_left', gettext('turns left, in degrees')),
    word('turn_right', gettext('turns right, in degrees')),
    word('go_to', gettext('goes to x, y')),
    word('glide_to', gettext('glides to x, y')),
    word('point', gettext('looks in this direction')),
    word('point_to', gettext('looks towards this')),
    word('bounce', gettext('turns round at the edge')),
    word('say', gettext('says in a bubble')),
    word('think', gettext('thinks in a bubble')),
    word('ask', gettext('asks the player')),
    word('show', gettext('shows itself')),
    word('hide', gettext('hides')),
    word('switch_costume', gettext('puts on this costume')),
    word('next_costume', gettext('puts on the next costume')),
    word('play', gettext('plays a sound')),
    word('play_and_wait', gettext('plays a sound to its end')),
    word('touching', gettext('whether it touches this')),
    word('distance_to', gettext('how far away')),
    word('set_effect', gettext('sets an effect')),
    word('change_effect', gettext('changes an effect')),
    word('clear_effects', gettext('looks as at the beginning')),
    word('pen_down', gettext('puts the pen down')),
    word('pen_up', gettext('lifts the pen')),
    word('pen_colour', gettext('colour of the pen')),
    word('pen_size', gettext('how thick the pen is')),
    word('stamp', gettext('leaves a print of itself')),
  ];
}

function spriteMembers(): KnownWord[] {
  return [
    word('when_flag', gettext('what it does at the start')),
    word('when_key', gettext('when this key is pressed')),
    word('when_clicked', gettext('when it is clicked')),
    word('when_message', gettext('when this message comes')),
    word('when_clone', gettext('what a clone does first')),
    ...spriteActions(),
    { name: 'x', kind: 'constant', says: gettext('its x') },
    { name: 'y', kind: 'constant', says: gettext('its y') },
    { name: 'direction', kind: 'constant', says: gettext('where it looks') },
    { name: 'size', kind: 'constant', says: gettext('its size, in percent') },
  ];
}

function stageMembers(): KnownWord[] {
  return [
    word('Sprite', gettext('makes a sprite')),
    word('switch_backdrop', gettext('changes the backdrop')),
    word('next_backdrop', gettext('the next backdrop')),
    word('wait', gettext('waits so many seconds')),
    word('broadcast', gettext('sends a message to all')),
    word('clone', gettext('makes a clone')),
    word('delete_clone', gettext('the clone goes away')),
    word('key_pressed', gettext('whether this key is down')),
    word('answer', gettext('what was answered')),
    word('timer', gettext('seconds since the start')),
    word('stop_all', gettext('stops everything')),
    word('pen_clear', gettext('wipes everything away')),
    word('show_variable', gettext('shows a variable on the stage')),
    { name: 'mouse', kind: 'constant', says: gettext('the mouse: mouse.x, mouse.y') },
    { name: 'edge', kind: 'constant', says: gettext('the edge of the stage') },
    { name: 'me', kind: 'constant', says: gettext('the sprite whose script runs') },
    ...spriteActions(),
  ];
}

export function moduleNames(): KnownWord[] {
  const module = (name: string, says: string): KnownWord => ({ name, kind: 'constant', says });
  return [
    module('turtle', gettext('a turtle that draws')),
    module('random', gettext('chance')),
    module('math', gettext('mathematics')),
    module('time', gettext('waiting and clock')),
    module('stage', gettext('the stage with its sprites')),
  ];
}
