import { expect, test, vi } from 'vitest';
import { PythonPanel } from './python-panel.ts';

test('where a project can go on, a button below its Python does it', () => {
  const goOn = vi.fn();
  const panel = new PythonPanel(goOn);
  panel.show([{ text: 'move(10)', block: 'b1' }]);
  panel.light(['b1']);
  expect(panel.root.querySelector('.village-lit-line')?.textContent).toBe('move(10)');
  panel.root.querySelector('button')?.click();
  expect(goOn).toHaveBeenCalledOnce();
});

test('where it cannot, there is no button', () => {
  expect(new PythonPanel(null).root.querySelector('button')).toBeNull();
});
