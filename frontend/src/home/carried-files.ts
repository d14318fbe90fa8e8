/** The files of the static folder that a page carries along, as addresses that can be shown and fetched. */

const TYPES: Record<string, string> = { svg: 'image/svg+xml', json: 'application/json', js: 'text/javascript' };

/** files: by path; text, or a data address. A file that isn't there is an empty one, so nothing asks the disk for it. */
export function makeFindFile(files: Record<string, string>): (path: string) => string {
  return (path) => {
    const content = files[path] ?? '';
    if (content.startsWith('data:')) return content;
    const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain';
    return `data:${type};charset=utf-8,${encodeURIComponent(content)}`;
  };
}
