import { expect, test, vi } from 'vitest';
import { Line, NotAnswered, type Listener } from './line.ts';

const silent: Listener = { hear: () => undefined, answer: () => Promise.reject(new Error('not understood')) };

function connect(listener: Partial<Listener>): { line: Line; port: MessagePort } {
  const { port1, port2 } = new MessageChannel();
  new Line(port2, { ...silent, ...listener });
  return { line: new Line(port1, silent), port: port1 };
}

test('a question is answered by the other side', async () => {
  const { line } = connect({ answer: async (name, body) => `${name} ${String(body)}` });
  await expect(line.ask('file', 'cat.svg')).resolves.toBe('file cat.svg');
});

test('answers find their questions, in whatever order they come', async () => {
  const { line } = connect({ answer: (name) => new Promise((resolve) => setTimeout(() => resolve(name), name === 'slow' ? 30 : 0)) });
  await expect(Promise.all([line.ask('slow'), line.ask('quick')])).resolves.toEqual(['slow', 'quick']);
});

test('who can’t answer says so', async () => {
  const { line } = connect({ answer: () => Promise.reject(new Error('no such file')) });
  await expect(line.ask('file')).rejects.toThrow(new NotAnswered('no such file'));
});

test('what is told is heard', async () => {
  const hear = vi.fn();
  const { line } = connect({ hear });
  line.tell('changed', { project: '{}' });
  await vi.waitFor(() => expect(hear).toHaveBeenCalledWith('changed', { project: '{}' }));
});

test('a closed line leaves no question open', async () => {
  const { line } = connect({ answer: () => new Promise(() => undefined) });
  const asked = line.ask('file');
  line.close();
  await expect(asked).rejects.toThrow(NotAnswered);
});

test('what has another shape is passed over', async () => {
  const hear = vi.fn();
  const answer = vi.fn(silent.answer);
  const { line, port } = connect({ hear, answer });
  for (const other of [null, 'ready', { kind: 'tell' }, { kind: 'ask', name: 'file', n: '1' }, { kind: 'failed', n: 1 }, { kind: 'eval', name: 'x' }]) port.postMessage(other);
  line.tell('end');
  await vi.waitFor(() => expect(hear).toHaveBeenCalledWith('end', null));
  expect(hear).toHaveBeenCalledTimes(1);
  expect(answer).not.toHaveBeenCalled();
});
