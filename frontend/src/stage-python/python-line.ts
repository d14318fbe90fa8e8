export interface PythonLine {
  text: string;
  /** Id of the block, unique within its target; null for a line that no block stands for, such as `else:`. */
  block: string | null;
}
