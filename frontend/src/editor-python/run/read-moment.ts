/**
 * Checks what comes out of the sandbox before the page uses it: whatever isn't a Response raises BadResponse. What passes
 * is used as it is, not copied: it came by postMessage, so it is plain data.
 */
import { isSnapshot } from '../../editor-blocks/stage/response-shape.ts';
import type {
  Box, Canvas, DrawOp, ErrorFrame, FrameChange, Moment, Output, Place, Question, RawError, Response, Step, Turtle,
} from '../../python/protocol.ts';
import {
  BadResponse, isNumber, isObject, isText, isTruth, listOf, oneOf, orAbsent, orNull, recordOf, shaped, textUpTo, wholeUpTo, type Test,
} from '../../sandbox/shape.ts';
import { readProject } from '../../stage/read-project.ts';

/** What a program prints before it is told that it is too much. */
const MOST_PRINTED = 2_000_000;
const MOST_OPS = 100_000;
const MOST_TURTLES = 1_000;
const MOST_POINTS = 20_000;
/** Coordinates beyond this can't be told apart on a screen, and a canvas stumbles over them. */
const FARTHEST = 1e7;
const MOST_DEPTH = 2_000;
const MOST_VARIABLES = 1_000;
const MOST_ITEMS = 20;
const MOST_FRAMES = 200;
const WHOLE = 1e9;

const isName = textUpTo(200);
const isShort = textUpTo(2_000);
const isLine = wholeUpTo(WHOLE);
const isCoordinate: Test = (value) => isNumber(value) && Math.abs(value as number) <= FARTHEST;
const isPoint: Test = (value) => Array.isArray(value) && value.length === 2 && value.every(isCoordinate);
const isColour = textUpTo(40);
const isSize: Test = (value) => isCoordinate(value) && (value as number) >= 0;

const isPlace = shaped<Place>({ file: isName, line: isLine });

const isTurtle = shaped<Turtle>({
  id: isNumber, x: isCoordinate, y: isCoordinate, heading: isCoordinate,
  shape: oneOf('classic', 'arrow', 'turtle', 'circle', 'square', 'triangle', 'blank'),
  stretch: isPoint, outline: isSize, colour: isColour, fill: isColour, shown: isTruth,
});

const isOp: Test = (value) => {
  const op = value as DrawOp | null;
  if (!isObject(op) || !isNumber(op.id)) return false;
  switch (op.kind) {
    case 'line': return isPoint(op.from) && isPoint(op.to) && isColour(op.colour) && isSize(op.size);
    case 'dot': return isPoint(op.at) && isSize(op.size) && isColour(op.colour);
    case 'fill': return listOf(isPoint, MOST_POINTS)(op.points) && isColour(op.colour) && orNull(isNumber)(op.under);
    case 'text':
      return isPoint(op.at) && isShort(op.text) && isColour(op.colour) && oneOf('left', 'center', 'right')(op.align) && isName(op.family)
        && isSize(op.size) && isTruth(op.isBold) && isTruth(op.isItalic);
    case 'stamp': return isTurtle(op.turtle);
    case 'remove': return listOf(isNumber, MOST_OPS)(op.ids);
    default: return false;
  }
};

const isBox: Test = shaped<Box>({
  kind: oneOf('number', 'text', 'truth', 'none', 'list', 'tuple', 'set', 'dict', 'object', 'function', 'other'),
  text: textUpTo(400),
  items: orAbsent(listOf(shaped<{ key?: string; text: string }>({ key: orAbsent(isShort), text: isShort }), MOST_ITEMS)),
  length: orAbsent(isNumber), id: orAbsent(isNumber),
});

const isStep = shaped<Step>({
  file: isName, line: isLine, depth: wholeUpTo(MOST_DEPTH), event: oneOf('line', 'call', 'return', 'error', 'end'),
  frames: listOf(shaped<FrameChange>({
    depth: wholeUpTo(MOST_DEPTH), name: isName, line: isLine, vars: recordOf(isBox, MOST_VARIABLES, 200), gone: listOf(isName),
  }), MOST_DEPTH + 1),
  printed: wholeUpTo(WHOLE), drawn: wholeUpTo(WHOLE),
});

const isError = shaped<RawError>({
  type: isName, message: isText,
  frames: listOf(shaped<ErrorFrame>({
    file: isName, line: isLine, function: isName, column: orNull(isNumber), end_column: orNull(isNumber),
  }), MOST_FRAMES),
  names: listOf(isName),
});

const isWorld: Test = (value) => {
  if (!Array.isArray(value) || value.length !== 4 || !value.every(isCoordinate)) return false;
  const [left, bottom, right, top] = value as Canvas['world'];
  return left < right && bottom < top;
};

const isMoment = shaped<Moment>({
  state: oneOf('running', 'sleeping', 'asking', 'listening', 'done', 'failed'),
  wake_ms: orNull(isNumber),
  out: listOf(shaped<Output>({ stream: oneOf('out', 'err', 'in'), text: textUpTo(MOST_PRINTED) }), MOST_OPS),
  ops: listOf(isOp, MOST_OPS),
  turtles: orNull(listOf(isTurtle, MOST_TURTLES)),
  canvas: orNull(shaped<Canvas>({ background: isColour, title: isName, world: isWorld })),
  question: orNull(shaped<Question>({ prompt: isText, kind: oneOf('line', 'text', 'number'), title: isShort })),
  error: orNull(isError),
  place: orNull(isPlace),
  steps: listOf(isStep),
  limits: listOf(oneOf('output', 'drawing', 'endless', 'steps')),
  stage: orNull((value) => isObject(value) && isSnapshot(value['snapshot']) && isScene(value['scene'])),
});

/** The scene that was looked at last: it comes with each moment and is nearly always the same. */
let knownScene = '';

function isScene(scene: unknown): boolean {
  try {
    const text = JSON.stringify(scene);
    if (text !== knownScene) readProject({ format: 1, workspace: 'blocks', world: 'stage', stage: scene });
    knownScene = text;
    return true;
  } catch {
    return false;
  }
}

export function readResponse(value: unknown): Response {
  const response = value as Response | null;
  const isGood = (): boolean => {
    switch (response?.kind) {
      case 'opened': case 'checked': return true;
      case 'refused': return isError(response.error);
      case 'ticked': return isMoment(response.moment);
      case 'failed': return isText(response.message);
      default: return false;
    }
  };
  if (!isGood()) throw new BadResponse('The program gave an answer that is none.');
  return response as Response;
}
