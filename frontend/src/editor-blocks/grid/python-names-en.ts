/** The words of the village in Python, for readers of English. */

export interface PythonNames {
  move: string;
  turn_left: string;
  turn_right: string;
  pick: string;
  water: string;
  at_goal: string;
  here: string;
  path: { ahead: string; left: string; right: string };
  things: { apple: string; egg: string; letter: string; flower: string };
  empty: string;
}

export const ENGLISH: PythonNames = {
  move: 'move', turn_left: 'turn_left', turn_right: 'turn_right', pick: 'pick_up', water: 'water_flower',
  at_goal: 'at_goal', here: 'here_is',
  path: { ahead: 'path_ahead', left: 'path_left', right: 'path_right' },
  things: { apple: 'apple', egg: 'egg', letter: 'letter', flower: 'thirsty flower' },
  empty: '# Your program will appear here.',
};
