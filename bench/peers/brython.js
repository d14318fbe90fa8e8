/** Brython with its library, both as npm has them. It prints to the browser's log. */
console.log = (...parts) => postMessage(parts.join(' '));
importScripts('brython.min.js', 'brython_stdlib.js');

__BRYTHON__.runPythonSource('print("hi")', '__main__');
