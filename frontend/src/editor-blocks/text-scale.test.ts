import { expect, test, vi } from 'vitest';
import { TextScale } from './text-scale.ts';

function chooseSize(root: HTMLElement, size: string, scale: string): Promise<void> {
  root.style.setProperty('--text-scale', scale);
  root.dataset['textSize'] = size;
  return new Promise((resolve) => setTimeout(resolve));
}

test('who can\'t read the style sheets is told by how much the text has grown', async () => {
  const root = document.createElement('div');
  document.body.append(root);
  const changed = vi.fn();
  const scale = new TextScale(changed, root);
  expect(scale.now).toBe(1);
  await chooseSize(root, 'largest', '1.3');
  expect(scale.now).toBe(1.3);
  await chooseSize(root, 'normal', '1');
  expect(changed.mock.calls).toEqual([[1.3], [1 / 1.3]]);
});

test('the same size chosen again changes nothing', async () => {
  const root = document.createElement('div');
  root.style.setProperty('--text-scale', '1.15');
  document.body.append(root);
  const changed = vi.fn();
  new TextScale(changed, root);
  await chooseSize(root, 'large', '1.15');
  expect(changed).not.toHaveBeenCalled();
});
