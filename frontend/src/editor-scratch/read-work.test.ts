import { expect, test } from 'vitest';
import { UnreadableWork } from '../shared/contract.ts';
import { readChanged, readWork } from './read-work.ts';

const work = { format: 1, workspace: 'scratch', world: 'scratch', project: { targets: [], meta: {} } };

test('a work of Scratch is given back as it is', () => {
  expect(readWork(work)).toBe(work);
});

test.each([null, 'text', {}, { ...work, format: 2 }, { ...work, workspace: 'python' }, { ...work, project: [] }, { ...work, project: { targets: {} } }])(
  'what is no work of Scratch can’t be read: %j', (other) => {
    expect(() => readWork(other)).toThrow(UnreadableWork);
  },
);

test('what the frame tells becomes a work', () => {
  expect(readChanged({ project: '{"targets": []}' })).toEqual({ format: 1, workspace: 'scratch', world: 'scratch', project: { targets: [] } });
});

test.each([null, {}, { project: 7 }, { project: '{' }, { project: '[]' }, { project: '{"targets": 3}' }])('nonsense from the frame becomes none: %j', (body) => {
  expect(readChanged(body)).toBeNull();
});
