import { afterEach, expect, test, vi } from 'vitest';
import { forgetMessages } from '../shared/i18n.ts';

const EDITOR = { opens_ms: 100.456, first_ms: 2, again_ms: 3 };
vi.mock('./editor-trial.ts', () => ({
  tryVillage: () => Promise.resolve(EDITOR),
  tryStage: () => Promise.resolve({ ...EDITOR, frames_per_second: 30 }),
  tryPython: () => Promise.reject(new Error('it broke')),
}));
vi.mock('./drawing-trial.ts', () => ({ tryDrawing: () => ({ has_webgl: false, drawn_per_second: 0 }) }));
vi.mock('./script-trial.ts', () => ({ tryScripts: () => 0.5 }));
vi.mock('./memory-trial.ts', () => ({ tryMemory: () => Promise.resolve({ got_mib: 256, slowest_ms: 9 }) }));

afterEach(() => forgetMessages());

async function layPage(): Promise<{ check: Element; sent: Promise<unknown> }> {
  await import('./computer-check.ts');
  document.body.innerHTML = `<computer-check><form method="post"><input type="hidden" name="facts"></form>
    <ol class="trials"><li data-trial="blocks"><span>Blocks in the village</span></li><li data-trial="scratch"><span>Scratch</span></li></ol></computer-check>`;
  const check = document.querySelector('computer-check') as Element;
  const sent = new Promise<unknown>((resolve) => {
    check.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      resolve(JSON.parse(check.querySelector('input')?.value ?? ''));
    });
  });
  return { check, sent };
}

test('what was found is sent by itself, with what broke as null', async () => {
  const { sent } = await layPage();
  expect(await sent).toEqual({
    screen: { width: screen.width, height: screen.height },
    blocks: { ...EDITOR, opens_ms: 100.46 },
    stage: { ...EDITOR, opens_ms: 100.46, frames_per_second: 30 },
    python: null,
    scratch: { has_webgl: false, drawn_per_second: 0, script_speed: 0.5 },
    memory: { got_mib: 256, slowest_ms: 9 },
  });
});

test('it says what is tried, and what is shown then is out of reach', async () => {
  const { check, sent } = await layPage();
  const said: unknown[] = [];
  new MutationObserver(() => said.push(check.querySelector('[role="status"]')?.textContent, check.querySelector('[data-trial="blocks"]')?.textContent))
    .observe(check, { subtree: true, childList: true, characterData: true });
  expect(check.querySelector('.trial-box')?.hasAttribute('inert')).toBe(true);
  await sent;
  await vi.waitFor(() => expect(said).toContain('Now: Blocks in the village. Please wait.'));
  expect([...check.querySelectorAll('.trials li')].map((line) => line.getAttribute('data-state'))).toEqual(['done', 'done']);
});
