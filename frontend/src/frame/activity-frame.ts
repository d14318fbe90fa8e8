/**
 * <activity-frame home="/" join="/join/">: everything around a workspace, the same for all workspaces.
 *
 * Steps, hints, Check and what it said, the crew and whose turn it is, the raised hand, saving, earlier versions. Reads
 * the JSON that the page embeds as #activity-data (ActivityData) and #crew-data (CrewData), makes the editor that
 * belongs to `activity.workspace`, and needs nothing else:
 *
 *     <activity-frame home="/" join="/join/?return=/activities/first-steps/to-the-well/">
 *       <noscript>…</noscript>
 *     </activity-frame>
 *
 * Gets the attribute `ready` once the crew can work. With `crew: null` an adult tries the activity: nothing is saved,
 * and a `solution` in the activity data can be shown.
 */
import type { ActivityData, EditorChecked, Work, WorkspaceEditor } from '../shared/contract.ts';
import { gettext } from '../shared/i18n.ts';
import { ApiError } from './api.ts';
import { celebrate } from './celebration.ts';
import { getChannel } from './channel.ts';
import type { Shown } from './check-results.ts';
import { askAndSwitch, leaveComputer } from './crew-switch.ts';
import { askForCrew } from './crew-watch.ts';
import { FrameCrew } from './frame-crew.ts';
import { FrameLayout } from './frame-layout.ts';
import { type Table, openVersions, startOver } from './frame-versions.ts';
import { JudgeLater } from './judge-later.ts';
import { askJudge, judgeAlone, runChecks } from './judge.ts';
import { listCandidates, openProject, showFirstReadable, writeWork } from './opening.ts';
import { getOutbox } from './outbox.ts';
import { Saver } from './saver.ts';
import { type Crew, type CrewData, readEmbedded } from './shapes.ts';
import { VersionPreview } from './version-preview.ts';
import { claimProject } from './window-claim.ts';
import { WORKSPACES } from './workspaces.ts';

const FLUSH_MS = 2_500;

type EmbeddedActivity = ActivityData & { solution?: Work };

export class ActivityFrame extends HTMLElement {
  #layout!: FrameLayout;
  #activity!: EmbeddedActivity;
  #table: Table | null = null;
  #hasGivenWay = false;
  #hasEnded = false;
  /** Counts the changes of the program, so that an answer can be known to be about an older one. */
  #changes = 0;
  readonly #later = new JudgeLater();

  connectedCallback(): void {
    const activity = readEmbedded<EmbeddedActivity>('activity-data');
    const data = readEmbedded<CrewData>('crew-data');
    if (this.#activity || !activity || !data) return;
    this.#activity = activity;
    this.#lay(data.crew !== null);
    this.#open(data).catch((error: unknown) => this.#failToOpen(error));
  }

  #lay(withCrew: boolean): void {
    const { title, steps, hints, solution } = this.#activity;
    this.#layout = new FrameLayout(this, {
      check: () => void this.#check(),
      versions: () => void this.#openVersions(),
      startOver: () => void this.#startOver(),
      switchCrew: () => void askAndSwitch(),
      solution: solution ? () => void this.#table?.editor.load(solution) : null,
    });
    this.#layout.build(title, { home: this.getAttribute('home') ?? '/', join: this.getAttribute('join'), withCrew });
    this.#layout.steps.show(steps);
    this.#layout.hints.show(hints);
  }

  async #open(data: CrewData): Promise<void> {
    if (data.crew) return this.#openForCrew(data, data.crew);
    const editor = await this.#bringEditor();
    await editor.load(this.#activity.starter);
    this.#begin({ editor, preview: new VersionPreview(editor, () => {}), saver: null, project: null });
  }

  async #openForCrew(data: CrewData, crew: Crew): Promise<void> {
    new FrameCrew(this, this.#layout, { ...data, crew }, this.#activity.activity, this.#sayWhy);
    document.addEventListener('crew-ended', (event) => {
      event.preventDefault();
      this.#endMeeting();
    });
    const bringing = this.#bringEditor();
    bringing.catch(() => {});
    const outbox = getOutbox();
    const project = await openProject(this.#activity.activity, data, () => {
      this.#layout.cover(gettext("We are waiting for the club's computer. This takes a moment."));
    });
    this.#layout.cover('');
    await claimProject(getChannel(), project.id, () => this.#giveWay());
    const editor = await bringing;
    const candidates = await listCandidates(project, crew.id, this.#activity, outbox);
    const shown = await showFirstReadable(editor, candidates);
    if (shown !== candidates[0]) this.#layout.note.say(gettext('Your newest work could not be shown. This is an older one.'));

    const preview = new VersionPreview(editor, () => saver.change());
    const { key, bytes } = shown;
    const read = (): Uint8Array => writeWork(preview.work());
    const { id, save_token, latest } = project;
    const saver = new Saver({ outbox, project: id, crew: crew.id, save_token, key, bytes, base: latest, read });
    saver.addEventListener('saver-changed', () => this.#hearSaver(saver, !outbox.drafts.is_durable));
    editor.addEventListener('editor-changed', () => (preview.isOn ? preview.adopt() : saver.change()));
    if (key === null && shown.work !== this.#activity.starter) saver.change();
    void outbox.send(id);
    this.#begin({ editor, preview, saver, project: id });
    this.#neverLose(saver);
  }

  async #bringEditor(): Promise<WorkspaceEditor> {
    const workspace = WORKSPACES[this.#activity.workspace];
    if (!workspace) throw new Error(`no workspace "${this.#activity.workspace}"`);
    await workspace.bring();
    const editor = document.createElement(workspace.tag) as WorkspaceEditor;
    editor.configure(this.#activity);
    this.#layout.stage.append(editor);
    editor.addEventListener('editor-changed', () => this.#ageResults());
    editor.addEventListener('editor-arrived', () => this.#layout.inviteCheck(true));
    return editor;
  }

  #begin(table: Table): void {
    if (this.#hasGivenWay) return void table.saver?.close();
    this.#table = table;
    this.#layout.banners.append(table.preview.banner);
    this.#layout.check.disabled = false;
    this.setAttribute('ready', '');
  }

  #neverLose(saver: Saver): void {
    addEventListener('pagehide', () => saver.park());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') saver.park();
    });
    addEventListener('pageshow', (event) => {
      // What comes back from the cache may have been worked on elsewhere meanwhile.
      if (event.persisted) location.reload();
    });
    addEventListener('beforeunload', (event) => {
      if (!saver.isSafe) event.preventDefault();
    });
  }

  #failToOpen(error: unknown): void {
    if (error instanceof ApiError && error.status === 401) return location.replace('/');
    const text = (error instanceof ApiError && error.message) || gettext('This page is not complete. Load it once more.');
    this.#layout.cover(text, { words: gettext('Load again'), do: () => location.reload() });
  }

  #hearSaver(saver: Saver, isVolatile: boolean): void {
    const { state } = saver;
    const isNew = this.#layout.sign.state !== state;
    this.#layout.sign.show(state, { isVolatile });
    if (state === 'saved') void this.#later.tryNow();
    if (state === 'refused' && isNew) void askForCrew().then((crew) => crew ?? this.#endMeeting());
  }

  /** The server no longer knows this crew. The work is on its way there or kept in the browser's outbox. */
  #endMeeting(): void {
    if (this.#hasEnded || this.#hasGivenWay) return;
    this.#hasEnded = true;
    this.#layout.check.disabled = true;
    this.#layout.inviteCheck(false);
    this.#table?.editor.stop();
    this.#layout.cover(gettext('The meeting has ended. Your work is kept.'), { words: gettext('To the first page'), do: () => leaveComputer() });
  }

  /** A newer window goes on with the project. */
  async #giveWay(): Promise<void> {
    this.#hasGivenWay = true;
    this.#layout.check.disabled = true;
    this.#layout.cover(gettext('You have opened this in another window. Go on there, or come back here.'), {
      words: gettext('Go on here'),
      do: () => location.reload(),
    });
    this.#layout.sign.hidden = true;
    const table = this.#table;
    this.#table = null;
    table?.editor.stop();
    await table?.saver?.close();
  }

  async #check(): Promise<void> {
    const table = this.#table;
    const { check, note } = this.#layout;
    if (!table || check.getAttribute('aria-busy') === 'true') return;
    check.setAttribute('aria-busy', 'true');
    this.#layout.inviteCheck(false);
    this.#later.drop();
    try {
      table.preview.adopt();
      const change = this.#changes;
      const flushing = table.saver?.flush(FLUSH_MS) ?? null;
      const checked = await runChecks(table.editor);
      const version = await flushing;
      let shown = judgeAlone(this.#activity, checked.results, { is_away: table.saver !== null });
      if (version !== null && table.project !== null) {
        try {
          shown = await askJudge(table.project, version, checked);
        } catch (error) {
          if (isSignedOut(error)) return this.#endMeeting();
          if (error instanceof ApiError && error.message) note.say(error.message);
        }
      }
      await checked.shown;
      if (this.#hasEnded || (this.#changes !== change && !shown.is_solved)) return;
      if (shown.is_away && shown.attempt === null) this.#judgeLater(table, checked);
      this.#showResults(shown);
    } finally {
      check.removeAttribute('aria-busy');
    }
  }

  #showResults(shown: Shown): void {
    this.#layout.results.show(shown, this.#activity.next);
    // Once it is solved, going on is the one thing to do.
    this.#layout.check.classList.toggle('button-primary', !shown.is_solved);
    if (shown.is_solved) celebrate();
  }

  #judgeLater({ saver, project }: Table, checked: EditorChecked): void {
    this.#later.wait(async () => {
      const version = await saver?.flush(FLUSH_MS);
      return version && project !== null ? askJudge(project, version, checked) : null;
    }, (shown) => this.#showResults(shown));
  }

  #ageResults(): void {
    this.#changes += 1;
    this.#later.drop();
    this.#layout.inviteCheck(false);
    this.#layout.results.age();
    this.#layout.check.classList.add('button-primary');
  }

  #clearResults(): void {
    this.#changes += 1;
    this.#later.drop();
    this.#layout.inviteCheck(false);
    this.#layout.results.clear();
    this.#layout.check.classList.add('button-primary');
  }

  async #openVersions(): Promise<void> {
    const say = (text: string): void => this.#layout.note.say(text);
    if (this.#table) await openVersions(this.#table, say, () => this.#clearResults()).catch(this.#sayWhy);
  }

  async #startOver(): Promise<void> {
    if (this.#table && (await startOver(this.#table, this.#activity))) this.#clearResults();
  }

  readonly #sayWhy = (error: unknown): void => {
    if (isSignedOut(error)) return this.#endMeeting();
    const away = gettext("The club's computer doesn't answer just now. Try again in a moment.");
    this.#layout.note.say(error instanceof ApiError && error.message ? error.message : away);
  };
}

function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 401 || error.status === 403);
}

customElements.define('activity-frame', ActivityFrame);
