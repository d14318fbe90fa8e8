/**
 * <activity-frame home="/" join="/join/">: everything around a workspace, the same for all workspaces. home-words: where
 * `home` leads, if that isn't the map.
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
 * and a `solution` in the activity data can be shown. With `shown` a crew looks inside somebody else's project: nothing
 * is saved either, and the editor has the attribute `readonly`. With `is_practice` an adult does the activity: it is saved
 * under the number of `crew`, of which nothing is shown.
 */
import type { ActivityData, Work, WorkspaceEditor } from '../shared/contract.ts';
import { gettext } from '../shared/i18n.ts';
import { ApiError, isSignedOut } from './api.ts';
import { getChannel } from './channel.ts';
import { askAndSwitch, leaveComputer } from './crew-switch.ts';
import { askForCrew, isMeetingOpen } from './crew-watch.ts';
import { FrameCheck } from './frame-check.ts';
import { FrameContinuation } from './frame-continuation.ts';
import { FrameCrew } from './frame-crew.ts';
import { FrameHome } from './frame-home.ts';
import { FrameLayout } from './frame-layout.ts';
import { FrameShowing } from './frame-showing.ts';
import { type Table, openVersions, startOver } from './frame-versions.ts';
import { lookBanner } from './look-inside.ts';
import { listCandidates, openProject, showFirstReadable, writeWork } from './opening.ts';
import { OpenedHints } from './opened-hints.ts';
import { getOutbox } from './outbox.ts';
import { ProjectFiles, shownFiles } from './project-files.ts';
import { Saver } from './saver.ts';
import { type Crew, type CrewData, type Project, type ShownProject, readEmbedded } from './shapes.ts';
import { VersionPictures } from './version-pictures.ts';
import { VersionPreview } from './version-preview.ts';
import { claimProject } from './window-claim.ts';
import { WORKSPACES } from './workspaces.ts';

const LOOK_UP_FLUSH_MS = 2_000;

type EmbeddedActivity = ActivityData & { solution?: Work };

export class ActivityFrame extends HTMLElement {
  #layout!: FrameLayout;
  #check!: FrameCheck;
  #showing!: FrameShowing;
  #activity!: EmbeddedActivity;
  #table: Table | null = null;
  #hasGivenWay = false;
  #hasEnded = false;
  #isPractice = false;

  connectedCallback(): void {
    const activity = readEmbedded<EmbeddedActivity>('activity-data');
    const data = readEmbedded<CrewData>('crew-data');
    if (this.#activity || !activity || !data) return;
    this.#activity = activity;
    this.#lay(data);
    this.#open(data).catch((error: unknown) => this.#failToOpen(error));
  }

  #lay(data: CrewData): void {
    const { title, steps, hints, solution } = this.#activity;
    const { isPlainOnly = false, isSheet = false, endsItself = false } = WORKSPACES[this.#activity.workspace] ?? {};
    const gallery = data.project?.gallery;
    const layout = new FrameLayout(this, {
      check: () => void this.#check.press(),
      versions: () => void this.#openVersions(),
      copy: () => void this.#showing.copyOwn(),
      takeHome: () => void home.takeHome(),
      bringBack: isPlainOnly ? null : () => home.askForFile(),
      show: () => void this.#showing.show(),
      takeOff: () => void this.#showing.takeOff(),
      offer: gallery ? () => void this.#showing.offer(gallery) : null,
      startOver: () => void this.#startOver(),
      switchCrew: () => void askAndSwitch(),
      solution: solution ? () => void this.#table?.editor.load(solution) : null,
    });
    this.#layout = layout;
    const table = (): Table | null => this.#table;
    const say = (text: string): void => layout.note.say(text);
    const authors = (data.project?.authors ?? data.crew?.members ?? []).map(({ nickname }) => nickname);
    const home = new FrameHome({ activity: this.#activity, authors, table, say, sayWhy: this.#sayWhy, isPlainOnly });
    const ended = (): boolean => this.#hasEnded;
    this.#check = new FrameCheck({ layout, activity: this.#activity, table, isTrial: data.crew === null, hasEnded: ended, end: () => this.#endMeeting() });
    this.#showing = new FrameShowing({ table, say, sayWhy: this.#sayWhy, tell: (isShown) => layout.tellShowing(isShown) });
    layout.build({
      title,
      credit: data.project?.credit ?? '',
      home: this.getAttribute('home') ?? '/',
      homeWords: this.getAttribute('home-words'),
      join: this.getAttribute('join'),
      withCrew: data.crew !== null && !data.is_practice,
      isPractice: data.is_practice ?? false,
      isOwn: !data.shown,
      isOpen: data.is_open,
      hasSteps: steps.length > 0,
      hasHints: hints.length > 0,
      isSheet,
      endsItself,
      isGuided: this.#activity.checks.length === 0,
    });
    layout.steps.show(steps);
    layout.hints.show(hints);
  }

  async #open(data: CrewData): Promise<void> {
    this.#isPractice = data.is_practice ?? false;
    if (data.crew && !this.#isPractice) this.#welcome(data, data.crew);
    if (data.shown) return this.#lookInside(data.shown, data.crew !== null);
    if (data.crew) return this.#openForCrew(data, data.crew);
    const editor = await this.#bringEditor();
    editor.readFile = this.#filesAt(null).read;
    await editor.load(this.#activity.starter);
    this.#beginUnsaved(editor);
  }

  #filesAt(address: string | null, project: Project['id'] | null = null): ProjectFiles {
    const { files: given, workspace } = this.#activity;
    const drafts = project === null ? null : getOutbox().drafts;
    return new ProjectFiles({ given, address, project, drafts, filesOf: WORKSPACES[workspace]?.filesOf ?? (() => []) });
  }

  #welcome(data: CrewData, crew: Crew): void {
    new FrameCrew(this, this.#layout, { ...data, crew }, this.#activity.activity, this.#sayWhy);
    this.#showing.hear(crew);
    document.addEventListener('crew-ended', (event) => {
      event.preventDefault();
      this.#endMeeting();
    });
  }

  async #lookInside(shown: ShownProject, mayCopy: boolean): Promise<void> {
    const copy = (): Promise<void> => this.#showing.copy(shown.project, null, shown.copies);
    this.#layout.banners.append(lookBanner(shown, mayCopy ? copy : null));
    const editor = await this.#bringEditor({ isReadonly: true });
    editor.readFile = this.#filesAt(shown.files ?? shownFiles(shown.project)).read;
    await editor.load(shown.work);
    this.#beginUnsaved(editor);
  }

  async #openForCrew(data: CrewData, crew: Crew): Promise<void> {
    const bringing = this.#bringEditor({ isOwn: true });
    bringing.catch(() => {});
    const outbox = getOutbox();
    const project = await openProject(this.#activity.activity, data, () => {
      this.#layout.cover(gettext("We are waiting for the club's computer. This takes a moment."));
    });
    this.#layout.cover('');
    await claimProject(getChannel(), project.id, () => this.#giveWay());
    const editor = await bringing;
    const files = this.#filesAt(`/api/projects/${encodeURIComponent(project.id)}/files/`, project.id);
    editor.readFile = files.read;
    const candidates = await listCandidates(project, crew.id, this.#activity, outbox);
    const shown = await showFirstReadable(editor, candidates);
    if (shown !== candidates[0]) this.#layout.note.say(gettext('Your newest work could not be shown. This is an older one.'));

    const preview = new VersionPreview(editor, () => saver.change());
    const { key, bytes } = shown;
    const read = (): Uint8Array => writeWork(preview.work());
    const keepFiles = (): Promise<void> => files.keepNew(preview.work(), editor);
    const { id, save_token, latest } = project;
    const saver = new Saver({ outbox, project: id, crew: crew.id, save_token, key, bytes, base: latest, read, keepFiles });
    saver.addEventListener('saver-changed', () => this.#hearSaver(saver, !outbox.drafts.is_durable));
    editor.addEventListener('editor-changed', () => (preview.isOn ? preview.adopt() : saver.change()));
    if (key === null && shown.work !== this.#activity.starter) saver.change();
    void outbox.send(id);
    const pictures = new VersionPictures({ editor, saver, project: id, isOwn: () => !preview.isOn && this.#table !== null });
    const { continues_in } = this.#activity;
    if (continues_in) new FrameContinuation({ target: continues_in, editor, table: () => this.#table, sayWhy: this.#sayWhy });
    this.#tellHints(project);
    this.#begin({ editor, preview, saver, project: id, pictures });
    if (key === latest) this.#check.recall(project.judged ?? []);
    this.#neverLose(saver);
  }

  #tellHints({ id, save_token }: Project): void {
    const { hints } = this.#layout;
    const told = new OpenedHints();
    if (hints.opened > 0) told.note(id, save_token, hints.opened);
    hints.addEventListener('hint-opened', () => told.note(id, save_token, hints.opened));
  }

  async #bringEditor({ isReadonly = false, isOwn = false } = {}): Promise<WorkspaceEditor> {
    const workspace = WORKSPACES[this.#activity.workspace];
    if (!workspace) throw new Error(`no workspace "${this.#activity.workspace}"`);
    await workspace.bring();
    const editor = document.createElement(workspace.tag) as WorkspaceEditor;
    editor.toggleAttribute('readonly', isReadonly);
    editor.configure(isOwn ? this.#activity : { ...this.#activity, continues_in: null });
    this.#layout.stage.append(editor);
    editor.addEventListener('editor-changed', () => this.#check.age());
    editor.addEventListener('editor-arrived', () => this.#layout.inviteCheck(true));
    editor.addEventListener('editor-finished', () => void this.#check.press());
    return editor;
  }

  #beginUnsaved(editor: WorkspaceEditor): void {
    this.#begin({ editor, preview: new VersionPreview(editor, () => {}), saver: null, project: null, pictures: null });
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
    // What they were doing is on the club's computer before they look up; a program goes on only when they do.
    document.addEventListener('look-up', () => {
      this.#table?.editor.stop();
      if (saver.state !== 'saved') void saver.flush(LOOK_UP_FLUSH_MS);
    });
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
    if (state === 'saved') this.#check.tryLater();
    if (state === 'refused' && isNew) void askForCrew().then((crew) => crew ?? this.#endMeeting());
  }

  /** The server no longer knows this crew. The work is on its way there or kept in the browser's outbox. */
  #endMeeting(): void {
    if (this.#hasEnded || this.#hasGivenWay) return;
    this.#hasEnded = true;
    this.#layout.check.disabled = true;
    this.#layout.inviteCheck(false);
    this.#table?.editor.stop();
    if (this.#isPractice) {
      const away = gettext('You have signed out, or practise at another computer. Your work is kept.');
      return this.#layout.cover(away, { words: gettext('Load again'), do: () => location.reload() });
    }
    const away = { words: gettext('To the first page'), do: () => leaveComputer() };
    void isMeetingOpen().then((isOpen) => {
      const words = isOpen ? gettext('You are signed out. Talk to the librarian.') : gettext('The meeting has ended. Your work is kept.');
      this.#layout.cover(words, away);
    });
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

  async #openVersions(): Promise<void> {
    const say = (text: string): void => this.#layout.note.say(text);
    if (this.#table) await openVersions(this.#table, say, () => this.#check.clear()).catch(this.#sayWhy);
  }

  async #startOver(): Promise<void> {
    if (this.#table && (await startOver(this.#table, this.#activity))) this.#check.clear();
  }

  readonly #sayWhy = (error: unknown): void => {
    if (isSignedOut(error)) return this.#endMeeting();
    const away = gettext("The club's computer doesn't answer just now. Try again in a moment.");
    this.#layout.note.say(error instanceof ApiError && error.message ? error.message : away);
  };
}

customElements.define('activity-frame', ActivityFrame);
