/** Skulpt with its library, as pages for learners have it. It looks for a window. */
self.window = self;
importScripts('skulpt.min.js', 'skulpt-stdlib.js');

Sk.configure({
  __future__: Sk.python3,
  output: (text) => postMessage(text),
  read: (name) => {
    const text = Sk.builtinFiles.files[name];
    if (text === undefined) throw new Error(name);
    return text;
  },
});
Sk.misceval.asyncToPromise(() => Sk.importMainWithBody('<stdin>', false, 'print("hi")', true));
