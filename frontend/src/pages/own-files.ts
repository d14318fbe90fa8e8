/**
 * Pictures of steps and the project to begin with: a chosen file is sent at once, its name stands in a hidden field.
 *
 * What the server refuses is told at the field; what stood there before stays.
 */
import { gettext } from '../shared/i18n.ts';

interface Starter {
  kind: string;
  name: string;
  title: string;
  text: string;
  /** Of the child's project that it is a copy of. */
  project: number | null;
}
type Tell = (field: Element, message: string) => void;

/** Listens in `form`. address: of the activity in the API. tell: shows a sentence at a field, an empty one takes it away. */
export function tendFiles(form: HTMLElement, address: string, tell: Tell): void {
  form.addEventListener('change', (event) => {
    const input = event.target as HTMLInputElement;
    if ('picksPicture' in input.dataset) void takePicture(input, address, tell);
    else if ('picksStarter' in input.dataset && input.files?.[0]) void takeStarter(input, `${address}/starters`, input.files[0], tell, input.files[0].name);
    else if ('picksProject' in input.dataset && input.value) void takeStarter(input, `${address}/starters/shown`, JSON.stringify({ showing: Number(input.value) }), tell);
  });
  form.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('button');
    const item = button?.closest<HTMLElement>('[data-item]');
    if (button && item && 'dropsPicture' in button.dataset) {
      setValue(item, 'picture', '');
      showPicture(item, '');
      item.querySelector<HTMLElement>('[data-picks-picture]')?.focus();
    } else if (button && 'dropsStarter' in button.dataset) {
      putStarter(form, { kind: 'empty', name: '', title: '', text: '', project: null });
    }
  });
}

async function takePicture(input: HTMLInputElement, address: string, tell: Tell): Promise<void> {
  const [file, item, field] = [input.files?.[0], input.closest<HTMLElement>('[data-item]'), input.closest('.field')];
  if (!file || !item || !field) return;
  tell(field, '');
  const answer = await send(`${address}/pictures`, file);
  input.value = '';
  if (typeof answer === 'string') return tell(field, answer);
  setValue(item, 'picture', String(answer['name']));
  const defaults = { licence: 'CC-BY-SA-4.0', made_by: item.closest('own-draft')?.getAttribute('maker') ?? '' };
  for (const [name, value] of Object.entries(defaults)) {
    const field = item.querySelector<HTMLInputElement>(`[data-field="${name}"]`);
    if (field && !field.value) field.value = value;
  }
  showPicture(item, String(answer['address']));
  item.querySelector<HTMLElement>('[data-field="alt"]')?.focus();
}

/** Also after an earlier text was put back: address of what the hidden field names, or empty. */
export function showPicture(item: HTMLElement, address: string): void {
  const image = item.querySelector<HTMLImageElement>('[data-shows-picture]');
  if (image) {
    if (address) image.src = address;
    image.hidden = !address;
  }
  item.querySelector<HTMLElement>('[data-picture-words]')?.toggleAttribute('hidden', !address);
}

async function takeStarter(input: HTMLElement, address: string, body: Blob | string, tell: Tell, title = ''): Promise<void> {
  const [form, field] = [input.closest<HTMLElement>('form'), input.closest('.field')];
  if (!form || !field) return;
  tell(field, '');
  const answer = await send(address, body);
  (input as HTMLInputElement).value = '';
  if (typeof answer === 'string') return tell(field, answer);
  const starter = answer as unknown as Starter;
  putStarter(form, { ...starter, title: starter.title || title });
}

function putStarter(form: HTMLElement, starter: Starter): void {
  for (const [name, value] of Object.entries(starter)) setValue(form, `starter.${name}`, String(value ?? ''));
  const state = form.querySelector<HTMLElement>('[data-starter-state]');
  const title = state?.querySelector('[data-starter-title]');
  if (title) title.textContent = starter.title;
  state?.toggleAttribute('hidden', starter.kind === 'empty');
}

function setValue(root: HTMLElement, name: string, value: string): void {
  const control = root.querySelector<HTMLInputElement>(`[data-field="${name}"]`);
  if (!control) return;
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The answer, or the sentence that says why there is none. */
async function send(address: string, body: Blob | string): Promise<Record<string, unknown> | string> {
  const headers = { 'Content-Type': typeof body === 'string' ? 'application/json' : 'application/octet-stream' };
  try {
    const answer = await fetch(address, { method: 'POST', headers, body });
    const content = (await answer.json()) as Record<string, unknown>;
    if (answer.ok) return content;
    return (content['error'] as { message?: string } | undefined)?.message ?? gettext('That didn\'t work. Please try once more.');
  } catch {
    return gettext('The club\'s computer doesn\'t answer now. Wait a moment and choose it once more.');
  }
}
