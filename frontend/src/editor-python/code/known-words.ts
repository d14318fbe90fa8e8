/**
 * The words of Python that the editor offers, each with a short explanation. An activity narrows them to what the course has
 * taught so far.
 */
import { gettext } from '../../shared/i18n.ts';

export interface KnownWord {
  name: string;
  kind: 'keyword' | 'function' | 'constant';
  says: string;
}

export function keywords(): KnownWord[] {
  const word = (name: string, says: string): KnownWord => ({ name, kind: 'keyword', says });
  return [
    word('and', gettext('both must be true')),
    word('as', gettext('under another name')),
    word('break', gettext('leaves the loop')),
    word('class', gettext('makes a kind of object')),
    word('continue', gettext('goes on with the next round')),
    word('def', gettext('makes a function')),
    word('del', gettext('deletes a variable or an item')),
    word('elif', gettext('else, if')),
    word('else', gettext('in all other cases')),
    word('except', gettext('when an error happens')),
    word('finally', gettext('in any case at the end')),
    word('for', gettext('repeats for each')),
    word('from', gettext('takes parts of a module')),
    word('global', gettext('uses the variable from outside')),
    word('if', gettext('only if')),
    word('import', gettext('brings a module')),
    word('in', gettext('is inside')),
    word('is', gettext('is the very same')),
    word('lambda', gettext('a function without a name')),
    word('not', gettext('the opposite')),
    word('or', gettext('one of them must be true')),
    word('pass', gettext('does nothing')),
    word('raise', gettext('causes an error')),
    word('return', gettext('gives back and leaves the function')),
    word('try', gettext('tries what may fail')),
    word('while', gettext('repeats as long as')),
    word('with', gettext('opens, and closes afterwards')),
    word('yield', gettext('gives one value after another')),
    { name: 'True', kind: 'constant', says: gettext('true') },
    { name: 'False', kind: 'constant', says: gettext('false') },
    { name: 'None', kind: 'constant', says: gettext('nothing') },
  ];
}

export function builtins(): KnownWord[] {
  const word = (name: string, says: string): KnownWord => ({ name, kind: 'function', says });
  return [
    word('abs', gettext('without the minus')),
    word('all', gettext('whether all are true')),
    word('any', gettext('whether one of them is true')),
    word('bool', gettext('true or false')),
    word('chr', gettext('the sign with this number')),
    word('dict', gettext('a dictionary')),
    word('enumerate', gettext('each with its number')),
    word('filter', gettext('only those that fit')),
    word('float', gettext('a number with decimals')),
    word('input', gettext('asks the player')),
    word('int', gettext('a whole number')),
    word('isinstance', gettext('whether it is of that kind')),
    word('len', gettext('how long it is')),
    word('list', gettext('a list')),
    word('map', gettext('does the same with each')),
    word('max', gettext('the largest')),
    word('min', gettext('the smallest')),
    word('ord', gettext('the number of this sign')),
    word('print', gettext('shows on the screen')),
    word('range', gettext('numbers in a row')),
    word('reversed', gettext('from the end to the beginning')),
    word('round', gettext('rounds a number')),
    word('set', gettext('a set: nothing twice')),
    word('sorted', gettext('in order')),
    word('str', gettext('a text')),
    word('sum', gettext('adds all together')),
    word('tuple', gettext('a list that stays as it is')),
    word('type', gettext('what kind it is')),
    word('zip', gettext('side by side')),
  ];
}

/** Of texts, lists and dictionaries: what may follow a dot where nothing better is known. */
export function methods(): KnownWord[] {
  const word = (name: string, says: string): KnownWord => ({ name, kind: 'function', says });
  return [
    word('append', gettext('adds at the end of the list')),
    word('clear', gettext('empties it')),
    word('copy', gettext('a copy')),
    word('count', gettext('how often it is inside')),
    word('endswith', gettext('whether it ends like this')),
    word('find', gettext('where it begins, -1 if nowhere')),
    word('format', gettext('puts values into the text')),
    word('get', gettext('the value of a key')),
    word('index', gettext('at which place it is')),
    word('insert', gettext('adds at a place of the list')),
    word('isdigit', gettext('whether it is all digits')),
    word('items', gettext('keys with their values')),
    word('join', gettext('makes one text of many')),
    word('keys', gettext('the keys')),
    word('lower', gettext('in small letters')),
    word('pop', gettext('takes out of the list')),
    word('remove', gettext('removes it from the list')),
    word('replace', gettext('puts other text in its place')),
    word('reverse', gettext('turns the list round')),
    word('sort', gettext('puts the list in order')),
    word('split', gettext('cuts the text into a list')),
    word('startswith', gettext('whether it begins like this')),
    word('strip', gettext('without gaps at both ends')),
    word('title', gettext('Each Word With A Capital')),
    word('upper', gettext('in capital letters')),
    word('values', gettext('the values')),
  ];
}
