/** What is told to a child about an error. */
export interface Explanation {
  kind: string;
  title: string;
  /** What happened. */
  what: string;
  /** The likely cause in this program. */
  why: string;
  /** One thing to try. */
  try: string;
  /** From 1, columns in characters; null: the error has no place of its own. */
  line: number | null;
  column: number | null;
  end_column: number | null;
}
