/** The modules of library/, compiled: see vite-python-library.ts. */
declare module 'python-library:' {
  const library: import('./modules.ts').Library;
  export default library;
}
