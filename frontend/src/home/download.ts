/** Gives a file to the browser, which puts it where downloads go. */
export function download(file: string | Uint8Array, name: string, type = 'text/html'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([file as BlobPart], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
