/**
 * What passes through the frame in which children's programs run.
 *
 * The page opens the frame, sends it the text of a worker once, with a port, and from then on asks over that port. Each
 * question has a number; the worker answers each once, with the same number:
 *
 *     page --Begin + port--> frame --new Worker--> worker
 *     page --Question------> frame --Question----> worker
 *     page <--FromFrame----- frame <--Answer------ worker
 *
 * The frame passes on only the answer to the question that stands; whatever else a worker says is counted and dropped,
 * and a worker that says too much of it is ended. So a program can neither flood the page nor speak first.
 */

export interface Begin {
  kind: 'begin';
  /** JavaScript of a classic worker without imports. */
  worker: string;
}

export interface Question<Request = unknown> {
  n: number;
  request: Request;
}

export interface Answer<Response = unknown> {
  n: number;
  response: Response;
}

export type FromFrame =
  | { kind: 'ready' }
  | { kind: 'answer'; answer: Answer }
  /** The worker is no more: it failed to start or broke, or said what it wasn't asked. */
  | { kind: 'ended'; why: 'broken' | 'flood' };
