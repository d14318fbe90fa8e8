/**
 * js/page.js: what every page does, and it is little.
 *
 * - Draws texts in the size that this browser keeps, and the Scratch blocks in them.
 * - Sends what any page of this browser has kept (outbox), once the page is drawn.
 * - Keeps one crew's pages from the next crew (crew-watch; learners' pages carry <meta name="crew" content="17">).
 * - Asks the crew that an ambassador has helped whether it wants to say thanks.
 * - Covers a learners' page while the librarian asks all to look up (look-watch).
 * - <form data-confirm="End the meeting?" data-confirm-yes="Yes, end it"> asks before it is sent. Without JavaScript
 *   it is sent at once, so the server asks too where it matters.
 * - A form with method="post" is sent once: the second press of a double click is ignored. The answer to
 *   <form data-downloads> is a file: the page stays, so that a later press sends the form again.
 * - <button type="button" data-action="print"> prints the page.
 * - <button type="button" data-opens="some-dialog"> shows that <dialog>; data-closes inside one closes it.
 * - <form data-auto-submit> is sent when a field changes; its own button is for those without JavaScript.
 * - <button type="button" data-switch-crew hidden>: "We are done here"; shown where it works.
 */
import { askAndSwitch } from '../frame/crew-switch.ts';
import { pageCrew, watchCrew } from '../frame/crew-watch.ts';
import { askKindly } from '../frame/dialogs.ts';
import { LookWatch } from '../frame/look-watch.ts';
import { getOutbox } from '../frame/outbox.ts';
import { applyTextSize } from '../frame/text-size.ts';
import { watchHelp } from '../frame/thanks.ts';
import { drawScratchBlocks } from '../shared/draw-scratch-blocks.ts';
import { gettext } from '../shared/i18n.ts';

applyTextSize();
void drawScratchBlocks(document);

let confirmed = new WeakSet<HTMLFormElement>();

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  const title = form.dataset['confirm'];
  if (!title || confirmed.has(form)) return;
  event.preventDefault();
  const submitter = event.submitter;
  const yes = form.dataset['confirmYes'] ?? gettext('Yes');
  void askKindly({ title, text: form.dataset['confirmText'] ?? '', yes }).then((isAgreed) => {
    if (!isAgreed) return;
    confirmed.add(form);
    form.requestSubmit(submitter);
  });
});

// Below the question: a form that still asks is not sent yet.
let sent = new WeakSet<HTMLFormElement>();
const DOUBLE_CLICK_MS = 2_000;

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  const isPost = (event.submitter?.getAttribute('formmethod') ?? form.getAttribute('method'))?.toLowerCase() === 'post';
  if (event.defaultPrevented || !isPost) return;
  if (sent.has(form)) return event.preventDefault();
  sent.add(form);
  if (form.dataset['downloads'] !== undefined) setTimeout(() => sent.delete(form), DOUBLE_CLICK_MS);
});

addEventListener('pageshow', () => {
  sent = new WeakSet();
  confirmed = new WeakSet();
});

document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLElement>('button, a');
  if (!button) return;
  const { action, opens, closes, switchCrew } = button.dataset;
  if (action === 'print') print();
  if (opens) (document.getElementById(opens) as HTMLDialogElement | null)?.showModal();
  if (closes !== undefined) button.closest('dialog')?.close();
  if (switchCrew !== undefined) void askAndSwitch();
});

document.addEventListener('change', (event) => {
  (event.target as Element).closest<HTMLFormElement>('form[data-auto-submit]')?.requestSubmit();
});

for (const button of document.querySelectorAll<HTMLElement>('[data-switch-crew][hidden]')) button.hidden = false;

watchHelp();
watchCrew();
if (pageCrew() !== null) new LookWatch().start();
// Opening the browser's database takes a moment that the first drawing of the page shouldn't wait for.
/** An activity that is still opening looks for its unsent work first: sent before that, it would open with an older state. */
function drainSoon(): void {
  setTimeout(() => {
    if (document.querySelector('activity-frame:not([ready])')) drainSoon();
    else getOutbox().drain();
  }, 200);
}
drainSoon();
