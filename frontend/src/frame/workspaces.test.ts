import { expect, test } from 'vitest';
import { WORKSPACES } from './workspaces.ts';

test('the workspace of blocks is found by its folder', () => {
  expect(WORKSPACES['blocks']).toMatchObject({ name: 'blocks', tag: 'editor-blocks' });
});

test('each workspace is known by the name that it gives itself, and its tag is one of a custom element', () => {
  for (const [name, workspace] of Object.entries(WORKSPACES)) {
    expect(workspace.name).toBe(name);
    expect(workspace.tag).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(workspace.bring).toBeTypeOf('function');
  }
});
