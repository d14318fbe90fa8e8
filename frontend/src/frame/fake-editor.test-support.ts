/** What tests of the frame share: an editor that holds a name, an activity, a crew's project, and the page with them. */
import { vi } from 'vitest';
import type { CheckResult, GridWork, Work } from '../shared/contract.ts';
import { FakeBroadcastChannel, FakeClub, ana, crewOf, layPage, matei, pass, useFakeTime } from './fake-club.test-support.ts';

/** An editor whose work is a name. */
export class FakeEditor extends HTMLElement {
  name = '';
  shown: Promise<void> | null = null;
  results: CheckResult[] = [{ id: 'arrives', passed: true, message: '' }];

  configure(): void {}
  async load(work: Work): Promise<void> {
    this.name = String((work as GridWork).blocks['name']);
  }
  save(): Work {
    return { format: 1, workspace: 'blocks', world: 'grid', blocks: { name: this.name } };
  }
  async run(): Promise<void> {}
  stop(): void {}
  async picture(): Promise<Blob> {
    return new Blob([this.name], { type: 'image/png' });
  }
  async check(): Promise<CheckResult[]> {
    this.dispatchEvent(new CustomEvent('editor-checked', { bubbles: true, detail: { results: this.results, run: { ended: 'done' }, ...(this.shown ? { shown: this.shown } : {}) } }));
    return this.results;
  }
  childMakes(name: string): void {
    this.name = name;
    this.dispatchEvent(new CustomEvent('editor-changed', { bubbles: true, detail: null }));
  }
}
customElements.define('fake-editor', FakeEditor);

export const work = (name: string): Work => ({ format: 1, workspace: 'blocks', world: 'grid', blocks: { name } });
export const activityData = {
  activity: 'first-steps/well',
  workspace: 'blocks',
  title: 'The well',
  starter: work('starter'),
  solution: work('model'),
  checks: [
    { id: 'arrives', run: { arrives: true }, passed: 'Ana is there.', failed: 'Ana is not there yet.' },
    { id: 'loop', run: null, passed: 'You repeat.', failed: 'Repeat something.' },
  ],
  steps: [{ title: 'One', html: '<p>Look.</p>' }, { title: 'Two', html: '<p>Build.</p>' }],
  hints: ['<p>Nudge</p>', '<p>Look there</p>', '<p>Nearly</p>'],
  next: { id: 'first-steps/two', title: 'The library', url: '/activities/first-steps/two/' },
};
export const project = { id: 7, save_token: 't', latest: null, work: null };

/** The button whose words contain these. */
export function press(text: string): void {
  const button = [...document.querySelectorAll<HTMLElement>('button, summary')].find((each) => each.textContent?.includes(text));
  if (!button) throw new Error(`no button "${text}" in ${document.body.textContent}`);
  button.click();
}

/** The club's computer of a browser in which nothing was done before. `closeBrowser` puts away what this fakes. */
export function openBrowser(): FakeClub {
  useFakeTime();
  vi.stubGlobal('BroadcastChannel', FakeBroadcastChannel);
  return new FakeClub().install();
}

export function closeBrowser(): void {
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
}

/** A crew opens the activity. Outbox and registry of workspaces are mocked by each test file for itself. */
export async function openFrame(data: object = { crew: crewOf(ana, matei), project, hand: null, is_open: true }, activity: object = activityData): Promise<FakeEditor> {
  await import('./activity-frame.ts');
  layPage('<activity-frame join="/join/"></activity-frame>', { crew: '17', data: { 'activity-data': activity, 'crew-data': data } });
  await pass(500);
  return document.querySelector('fake-editor') as FakeEditor;
}
