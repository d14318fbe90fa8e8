/**
 * js/gallery.js: brings the custom elements of /components/ to life, each with samples that the page embeds.
 *
 * Development only. It imports nothing, so that it can't change how the pages' code is divided into files: the page
 * loads js/activity.js, js/board.js, js/projector.js and js/sign-in.js, which define the elements.
 *
 *     <div data-element="crew-bar"></div>  <script type="application/json" id="gallery-data">{…}</script>
 */
import type { ActivityHints } from '../frame/activity-hints.ts';
import type { ActivitySteps } from '../frame/activity-steps.ts';
import type { CheckResults, Shown } from '../frame/check-results.ts';
import type { CrewBar } from '../frame/crew-bar.ts';
import type { HandButton } from '../frame/hand-button.ts';
import type { SaveSign } from '../frame/save-sign.ts';
import type { SaveState } from '../frame/saver.ts';
import type { Crew, Hand, Part, Projected, Version } from '../frame/shapes.ts';
import type { TurnBanner } from '../frame/turn-banner.ts';
import type { VersionList } from '../frame/version-list.ts';
import type { CrewWall } from '../pages/crew-wall.ts';
import type { CrewSignIn } from '../pages/crew-sign-in.ts';
import type { PartClock } from '../pages/part-clock.ts';
import type { ProjectedStepElement } from '../pages/projected-step.ts';
import type { ActivityData, CheckResult, WorkspaceEditor } from '../shared/contract.ts';

interface Samples {
  crew: Crew;
  hands: (Hand | null)[];
  saves: SaveState[];
  results: { shown: Shown; next: { title: string; url: string } | null }[];
  part: Part;
  projected: Projected;
  versions: Version[];
  activity: ActivityData;
  stage: ActivityData;
  python: ActivityData;
  scratch: ActivityData;
  sheets: Record<string, ActivityData>;
  judged: CheckResult[];
}

const samples = JSON.parse(document.getElementById('gallery-data')?.textContent ?? '{}') as Samples;

function put<T extends HTMLElement>(place: HTMLElement, tag: string): T {
  const element = document.createElement(tag) as T;
  place.append(element);
  return element;
}

async function showEditor(place: HTMLElement, tag: string, activity: ActivityData): Promise<WorkspaceEditor> {
  const file = `./${tag}.js`;
  await import(/* @vite-ignore */ file);
  const editor = document.createElement(tag) as WorkspaceEditor;
  editor.configure(activity);
  place.append(editor);
  await editor.load(activity.starter);
  return editor;
}

/** data-sheet says which of its samples; the one with several questions is seen after Check. */
async function showSheet(place: HTMLElement, tag: string): Promise<void> {
  const { sheet = '' } = place.dataset;
  const activity = samples.sheets[sheet];
  if (!activity) return;
  const editor = await showEditor(place, tag, activity);
  if (sheet === 'quiz') editor.judged?.(samples.judged);
}

const SHOW: Record<string, (place: HTMLElement) => unknown> = {
  'crew-bar': (place) => {
    const bar = document.createElement('crew-bar') as CrewBar;
    bar.setAttribute('join', '#');
    place.append(bar);
    bar.show(samples.crew);
  },
  'hand-button': (place) => samples.hands.forEach((hand) => put<HandButton>(place, 'hand-button').show(hand)),
  'save-sign': (place) => samples.saves.forEach((state) => put<SaveSign>(place, 'save-sign').show(state)),
  'turn-banner': (place) => put<TurnBanner>(place, 'turn-banner').show({ ...samples.crew, turn_started_at: new Date(0).toISOString() }),
  'activity-steps': (place) => put<ActivitySteps>(place, 'activity-steps').show(samples.activity.steps),
  'activity-hints': (place) => put<ActivityHints>(place, 'activity-hints').show(samples.activity.hints),
  'check-results': (place) => samples.results.forEach(({ shown, next }) => put<CheckResults>(place, 'check-results').show(shown, next)),
  'version-list': (place) => put<VersionList>(place, 'version-list').show(samples.versions),
  'part-clock': (place) => {
    const now = Date.now();
    const at = (minutes: number): string => new Date(now + minutes * 60_000).toISOString();
    put<PartClock>(place, 'part-clock').show({ ...samples.part, started_at: at(-18), ends_at: at(32) });
  },
  'sound-switch': (place) => put(place, 'sound-switch'),
  'projected-step': (place) => put<ProjectedStepElement>(place, 'projected-step').show(samples.projected),
  'crew-wall': (place) => put<CrewWall>(place, 'crew-wall').show([samples.crew.members]),
  'editor-blocks': (place) => showEditor(place, 'editor-blocks', place.dataset['activity'] === 'stage' ? samples.stage : samples.activity),
  'editor-python': (place) => showEditor(place, 'editor-python', samples.python),
  'editor-scratch': (place) => showEditor(place, 'editor-scratch', samples.scratch),
  'editor-quiz': (place) => showSheet(place, 'editor-quiz'),
  'editor-basics': (place) => showSheet(place, 'editor-basics'),
  'editor-reading': (place) => showSheet(place, 'editor-reading'),
  'editor-link': (place) => showSheet(place, 'editor-link'),
};

for (const place of document.querySelectorAll<HTMLElement>('[data-element]')) void SHOW[place.dataset['element'] ?? '']?.(place);

// A page without a meeting would otherwise leave for the start page.
const signIn = document.querySelector<CrewSignIn>('crew-sign-in');
if (signIn) signIn.go = () => {};
