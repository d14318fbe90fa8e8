/** The costumes and sounds that a project.json names, each once: `<md5 of the bytes>.<ending>`. */
const FILE_NAME = /^[0-9a-f]{32}\.(?:svg|png|jpg|jpeg|bmp|gif|wav|mp3)$/;

export function isFileName(name: unknown): name is string {
  return typeof name === 'string' && FILE_NAME.test(name);
}

/** What isn't shaped as Scratch writes it names no file. */
export function listFileNames(project: Record<string, unknown>): string[] {
  const names = list(project.targets).flatMap(({ costumes, sounds }) => [...list(costumes), ...list(sounds)].map(nameOf));
  return [...new Set(names.filter(isFileName))];
}

/** Old projects say it in two parts only. */
function nameOf({ md5ext, assetId, dataFormat }: Record<string, unknown>): unknown {
  return md5ext ?? `${String(assetId)}.${String(dataFormat)}`;
}

function list(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'object' && each !== null) : [];
}
