/** Words that a program needs and a child hasn't written: names of the functions that answer to events. */

export interface PythonWords {
  flag: string;
  key: string;
  clicked: string;
  backdrop: string;
  message: string;
  clone: string;
  keys: Readonly<Record<string, string>>;
  /** What something is called whose name holds no Latin letters. */
  sprite: string;
  variable: string;
  list: string;
  own: string;
  parameter: string;
  stage: string;
  empty: string;
}

export const ENGLISH: PythonWords = {
  flag: 'at_start', key: 'on_key', clicked: 'on_click', backdrop: 'on_backdrop', message: 'on_message', clone: 'as_clone',
  keys: { space: 'space', up: 'up', down: 'down', left: 'left', right: 'right', enter: 'enter', any: 'any' },
  sprite: 'sprite', variable: 'value', list: 'items', own: 'block', parameter: 'parameter', stage: 'stage',
  empty: '# Your program will appear here.',
};
