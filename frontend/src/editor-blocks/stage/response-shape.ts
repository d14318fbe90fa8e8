/**
 * Checks what comes out of the sandbox before the page uses it. A program could have got hold of its worker and say
 * anything: whatever isn't a Response raises BadResponse. What passes is used as it is, not copied.
 */
import { BadResponse, isNumber, isText, isTruth, listOf, oneOf, orNull, shaped, type Test } from '../../sandbox/shape.ts';
import type { Drawn, Monitor, PenMark, Response, Sending, Snapshot, SoundMark } from '../../stage/snapshot.ts';

const isPoint: Test = (value) => Array.isArray(value) && value.length === 2 && value.every(isNumber);
const isScalar: Test = (value) => isNumber(value) || isText(value) || value === Infinity || value === -Infinity || Number.isNaN(value);
const isColour: Test = (value) => typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value);

const isDrawn = shaped<Drawn>({
  sprite: isText, clone: isNumber, x: isNumber, y: isNumber, direction: isNumber, rotation: oneOf('around', 'left_right', 'none'), size: isNumber,
  costume: isNumber, shown: isTruth,
  effects: shaped<Drawn['effects']>({ colour: isNumber, ghost: isNumber, brightness: isNumber }),
  bubble: orNull(shaped<NonNullable<Drawn['bubble']>>({ kind: oneOf('say', 'think'), text: isText })),
});

const isPenMark: Test = (value) => {
  const mark = value as PenMark | null;
  switch (mark?.kind) {
    case 'clear': return true;
    case 'line': return isPoint(mark.from) && isPoint(mark.to) && isColour(mark.colour) && isNumber(mark.size);
    case 'stamp': return isDrawn(mark.drawn);
    default: return false;
  }
};

const isSoundMark: Test = (value) => {
  const mark = value as SoundMark | null;
  return mark?.kind === 'stop' || (mark?.kind === 'play' && isText(mark.library) && isNumber(mark.volume));
};

const isMonitor = shaped<Monitor>({ id: isText, name: isText, owner: orNull(isText), value: (value) => isScalar(value) || listOf(isScalar)(value) });
const isBlockPlace = shaped<{ target: string; block: string }>({ target: isText, block: isText });
const isSending = shaped<Sending>({ message: isText, from: orNull(isBlockPlace), to: listOf(isBlockPlace) });

export const isSnapshot = shaped<Snapshot>({
  frame: isNumber, isRunning: isTruth, backdrop: isNumber,
  sprites: listOf(isDrawn), pen: listOf(isPenMark), sounds: listOf(isSoundMark), sendings: listOf(isSending), monitors: listOf(isMonitor),
  question: orNull(shaped<NonNullable<Snapshot['question']>>({ sprite: isText, text: isText, number: isNumber })),
  lit: listOf(shaped<Snapshot['lit'][number]>({ target: isText, clone: isNumber, block: isText })),
  limits: listOf(isText),
  restless: orNull(isText),
});

const isValue = orNull((value) => isScalar(value) || isTruth(value) || listOf(isScalar)(value));

export function readResponse(value: unknown): Response {
  const response = value as Response | null;
  const isGood = (): boolean => {
    switch (response?.kind) {
      case 'opened': case 'ticked': return isSnapshot(response.snapshot);
      case 'value': return isValue(response.value);
      case 'checked': return true;
      case 'failed': return isText(response.code) && isText(response.message);
      default: return false;
    }
  };
  if (!isGood()) throw new BadResponse('The program gave an answer that is none.');
  return response as Response;
}
