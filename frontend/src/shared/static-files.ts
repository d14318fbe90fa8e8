/**
 * Where the built files are: beside the scripts, or within the page itself, as in a project that was taken home.
 *
 *     fetch(staticAddress('library/library.json'))
 */

// Not written as one expression, which a bundler would take for a file to copy.
const here = import.meta.url;

/** The address of a file of the static folder, by its path there; absolute. */
export type FindFile = (path: string) => string;

let find: FindFile = (path) => new URL(`../${path}`, here).href;

export function staticAddress(path: string): string {
  return find(path);
}

/** For a page that carries its files along. Call it before anything asks for one. */
export function useStaticFiles(other: FindFile): void {
  find = other;
}
