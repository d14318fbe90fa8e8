/** Check's part of <activity-frame>: the press, what it said, and when that is about an older program. */
import type { ActivityData, CheckResult, EditorChecked, Work } from '../shared/contract.ts';
import { gettext, interpolate, ngettext } from '../shared/i18n.ts';
import { ApiError, isSignedOut } from './api.ts';
import { celebrate } from './celebration.ts';
import type { Shown } from './check-results.ts';
import type { FrameLayout } from './frame-layout.ts';
import type { Table } from './frame-versions.ts';
import { JudgeLater } from './judge-later.ts';
import { askAboutTrial, askJudge, judgeAlone, praise, runChecks } from './judge.ts';

const FLUSH_MS = 2_500;

export interface CheckOptions {
  layout: FrameLayout;
  activity: ActivityData;
  table: () => Table | null;
  /** Whether an adult tries the activity: then it is judged, and nothing is kept. */
  isTrial: boolean;
  /** Whether the page says that the meeting has ended. */
  hasEnded: () => boolean;
  /** The server no longer knows this crew. */
  end: () => void;
}

export class FrameCheck {
  readonly #options: CheckOptions;
  readonly #later = new JudgeLater();
  /** Counts the changes of the program, so that an answer can be known to be about an older one. */
  #changes = 0;

  constructor(options: CheckOptions) {
    this.#options = options;
  }

  async press(): Promise<void> {
    const { layout, activity, hasEnded, end } = this.#options;
    const table = this.#options.table();
    const { check, note } = layout;
    if (!table || check.getAttribute('aria-busy') === 'true') return;
    check.setAttribute('aria-busy', 'true');
    layout.inviteCheck(false);
    this.#later.drop();
    try {
      table.preview.adopt();
      const change = this.#changes;
      const flushing = table.saver?.flush(FLUSH_MS) ?? null;
      const work = table.editor.save();
      // Where nothing is judged, nothing has to be run either.
      const checked = activity.checks.length > 0 ? await runChecks(table.editor) : { results: [], run: {} };
      const version = await flushing;
      let shown = judgeAlone(activity, checked, { is_away: table.saver !== null });
      try {
        shown = (await this.#ask(table, version, work, checked)) ?? shown;
      } catch (error) {
        if (isSignedOut(error)) return end();
        if (error instanceof ApiError && error.message) note.say(error.message);
      }
      await checked.shown;
      const isCurrent = this.#changes === change;
      if (hasEnded() || (!isCurrent && !shown.is_solved)) return;
      if (shown.is_away && shown.attempt === null) this.#judgeLater(table, checked);
      this.#show(shown, isCurrent);
      void table.pictures?.take();
    } finally {
      check.removeAttribute('aria-busy');
    }
  }

  /** What was said of this very work before the page was opened: marked again, and not told once more. */
  recall(judged: CheckResult[]): void {
    const { layout, activity, table } = this.#options;
    if (judged.length === 0) return;
    table()?.editor.judged?.(judged);
    // Nothing is new, so there is nothing to check.
    if (judged.length === activity.checks.length) layout.inviteCheck(false);
  }

  /** The connection may be back. */
  tryLater(): void {
    void this.#later.tryNow();
  }

  /** The program is another by now. */
  age(): void {
    this.#change();
    this.#options.layout.results.age();
  }

  /** Something else is on the table. */
  clear(): void {
    this.#change();
    this.#options.layout.results.clear();
  }

  /** null when there is nobody to ask. Throws ApiError, Unreachable. */
  async #ask({ project }: Table, version: string | null, work: Work, checked: EditorChecked): Promise<Shown | null> {
    const { activity, isTrial } = this.#options;
    if (isTrial) return askAboutTrial(activity, work, checked);
    return version !== null && project !== null ? askJudge(project, version, checked) : null;
  }

  #change(): void {
    this.#changes += 1;
    this.#later.drop();
    this.#options.layout.inviteCheck(false);
    this.#options.layout.check.classList.add('button-primary');
  }

  /** isCurrent: it speaks of the work as it is now, and the editor may mark what it says. */
  #show(shown: Shown, isCurrent = true): void {
    const { layout, activity } = this.#options;
    const editor = this.#options.table()?.editor;
    if (shown.judged && isCurrent) editor?.judged?.(shown.judged);
    const isMarked = shown.judged && editor?.judged;
    layout.results.show({ ...shown, ...(isMarked ? inShort(shown, shown.judged ?? []) : {}), praise: praise(activity) }, activity.next);
    // Once it is solved, going on is the one thing to do.
    layout.check.classList.toggle('button-primary', !shown.is_solved);
    if (shown.is_solved) celebrate();
  }

  #judgeLater({ saver, project }: Table, checked: EditorChecked): void {
    this.#later.wait(async () => {
      const version = await saver?.flush(FLUSH_MS);
      return version && project !== null ? askJudge(project, version, checked) : null;
    }, (shown) => this.#show(shown));
  }
}

/** In two sentences, where the editor says of each check by itself; nothing is said of none that passed. */
function inShort({ attempt }: Shown, checks: readonly CheckResult[]): Pick<Shown, 'passed' | 'attempt'> {
  const count = checks.filter(({ passed }) => passed).length;
  const words = ngettext('%(count)s of %(all)s is right already.', '%(count)s of %(all)s are right already.', count);
  return {
    passed: count === 0 ? [] : [interpolate(words, { count, all: checks.length })],
    attempt: attempt === null ? null : gettext('Look once more at what is marked.'),
  };
}
