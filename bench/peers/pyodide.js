/** CPython compiled to WebAssembly. */
import { loadPyodide } from './pyodide.mjs';

const python = await loadPyodide({ indexURL: './', stdout: (text) => postMessage(text) });
python.runPython('print("hi")');
