/**
 * Brython's script with its dictionaries mended: what stands in it is exact, so another version of Brython stops the build
 * until someone has looked. tests/python_library/programs/dictionary_deeds.py is what fails without it.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface Mend {
  why: string;
  from: string;
  to: string;
  times: number;
}

const MENDS: Mend[] = [
  {
    why: 'A dictionary of texts is kept as an object, which puts texts of digits in front. Those need the table.',
    from: 'var int=parseInt(key);if(isNaN(int)||int>=0){if(new_str_key){self[VERSION]=self[VERSION]??0;self[VERSION]++}self[key]=value;return _b_.None}else{convert_all_str(self)}',
    to: 'if(!/^(?:0|[1-9]\\d{0,9})$/.test(key)){if(new_str_key){self[VERSION]=self[VERSION]??0;self[VERSION]++}self[key]=value;return _b_.None}else{delete self[key];convert_all_str(self);self[key]=value}',
    times: 1,
  },
  {
    why: 'The same for setdefault().',
    from: 'if(!self.hasOwnProperty(key)){self[key]=_default}',
    to: 'if(!self.hasOwnProperty(key)){dict.$setitem(self,key,_default)}',
    times: 1,
  },
  {
    why: 'Takes out the place that is gone, by a name that is there.',
    from: 'for(var index of indices){var v=d[KEYS][index];if(v===undefined){d[TABLE][hash].splice(i,1);',
    to: 'for(var index of [...indices]){var v=d[KEYS][index];if(v===undefined){indices.splice(indices.indexOf(index),1);',
    times: 1,
  },
  {
    why: 'popitem() leaves nothing behind that the same key would find.',
    from: 'let res=$B.fast_tuple([self[KEYS][index],self[VALUES][index]]);delete self[KEYS][index];delete self[VALUES][index];self[VERSION]++;return res',
    to: 'let res=$B.fast_tuple([self[KEYS][index],self[VALUES][index]]);dict.$delitem(self,self[KEYS][index]);return res',
    times: 1,
  },
  {
    why: 'Nor does del, of a key that is a text.',
    from: 'if(lookup.found){self[TABLE][lookup.hash].splice(lookup.rank,1);',
    to: 'if(lookup.found){if(typeof key=="string")delete self[key];self[TABLE][lookup.hash].splice(lookup.rank,1);',
    times: 1,
  },
  {
    why: 'A for loop over a list sees what is put into it and taken out of it meanwhile.',
    from: 'obj.ix++;if(obj.ix>=obj.stop){return{done:true,value:null}}var value=t[obj.ix]',
    to: 'obj.ix++;if(obj.ix>=t.length){return{done:true,value:null}}var value=t[obj.ix]',
    times: 1,
  },
  {
    why: 'The values of a dictionary can be shown.',
    from: '`dict_values({${keys}])`',
    to: '"dict_values("+_b_.repr($B.$list(values))+")"',
    times: 1,
  },
  {
    why: 'reversed() of a dictionary.',
    from: 'return dict_reversekeyiterator.$factory(self)',
    to: 'return $B.$iter($B.$list(Array.from(dict.$iter_items(self)).map((x=>x.key)).reverse()))',
    times: 1,
  },
  {
    why: 'KeyError shows the key as it is: 1, not \'1\'.',
    from: '$B.RAISE(_b_.KeyError,_b_.str.$factory(key))',
    to: '$B.RAISE(_b_.KeyError,key)',
    times: 3,
  },
];

export function readBrython(): string {
  let text = readFileSync(createRequire(import.meta.url).resolve('brython/brython.min.js'), 'utf8');
  for (const { why, from, to, times } of MENDS) {
    const parts = text.split(from);
    if (parts.length !== times + 1) throw new Error(`Brython has changed where this was mended: ${why}`);
    text = parts.join(to);
  }
  return text;
}
