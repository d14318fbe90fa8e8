/**
 * <crew-sign-in mode="start">: one to four children sign in at this computer by tapping; nothing is typed.
 *
 * Reads #meeting-data (GET /api/meeting). With mode="join" one more child joins the crew of #crew-data (GET
 * /api/crews/current), and the page goes back to `?return=` of its address, if that is a page of the club.
 *
 *     <crew-sign-in mode="start">
 *       <noscript>…</noscript>
 *     </crew-sign-in>
 *     <script type="application/json" id="meeting-data">…</script>
 *
 * Works by keyboard alone: each place of the way is native buttons, and its heading gets the focus. When nobody touches
 * the page for 90 seconds it begins anew, so that nobody goes on with the pictures of a child who left.
 */
import { ApiError, callApi } from '../frame/api.ts';
import { getChannel } from '../frame/channel.ts';
import { forgetCrew } from '../frame/crew-watch.ts';
import { el, put } from '../frame/dom.ts';
import { type Crew, type Meeting, type MeetingLearner, isSame, readEmbedded } from '../frame/shapes.ts';
import { gettext, interpolate } from '../shared/i18n.ts';
import { PICTURES_TO_TAP, SignInFlow } from './sign-in-flow.ts';
import { type Trouble, driverView, picturesView, troubleView, whoView } from './sign-in-views.ts';

const IDLE_MS = 90_000;
const REFRESH_MS = 20_000;
/** So that the third dot is seen before the view changes. */
const THIRD_DOT_MS = 300;

export class CrewSignIn extends HTMLElement {
  /** Where the page goes when the crew is in; replaced in tests. */
  go: (address: string) => void = (address) => location.replace(address);
  readonly #flow = new SignInFlow();
  #learners: MeetingLearner[] = [];
  #redraw: () => void = () => {};
  #idle: ReturnType<typeof setTimeout> | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;

  get #isJoining(): boolean {
    return this.getAttribute('mode') === 'join';
  }

  connectedCallback(): void {
    this.#take(readEmbedded<Meeting>('meeting-data'));
    this.#showWho();
    for (const event of ['pointerdown', 'keydown']) this.addEventListener(event, this.#waitForIdle);
    addEventListener('pagehide', this.#startAnew);
    setInterval(() => void this.#refresh(), REFRESH_MS);
  }

  #take(meeting: Meeting | null): void {
    const crew = this.#isJoining ? readEmbedded<Crew>('crew-data') : null;
    const isMember = (learner: MeetingLearner): boolean => crew?.members.some((member) => isSame(member.id, learner.id)) ?? false;
    this.#learners = (meeting?.learners ?? []).filter((learner) => !isMember(learner));
  }

  readonly #startAnew = (): void => {
    this.#flow.forget();
    this.#showWho();
  };

  readonly #waitForIdle = (): void => {
    clearTimeout(this.#idle);
    if (this.#flow.chosen.length > 0) this.#idle = setTimeout(this.#startAnew, IDLE_MS);
  };

  /** Who has come meanwhile. A meeting that has ended shows the start page's own words. */
  async #refresh(): Promise<void> {
    if (this.#flow.place !== 'who' || document.visibilityState === 'hidden') return;
    try {
      const before = JSON.stringify(this.#learners);
      this.#take(await callApi<Meeting>('GET', '/api/meeting'));
      if (JSON.stringify(this.#learners) !== before && this.#flow.place === 'who') this.#showWho({ isRefresh: true });
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) this.go('/');
    }
  }

  #show(nodes: HTMLElement[], redraw: () => void = () => {}): void {
    clearInterval(this.#clock);
    this.#redraw = redraw;
    put(this, ...nodes);
  }

  #focusHeading(): void {
    this.querySelector<HTMLElement>('h1')?.focus();
  }

  #goOn(): void {
    const place = this.#flow.goOn();
    if (place === 'who') this.#showWho();
    else if (place === 'pictures') this.#showPictures();
    else if (place === 'driver' && !this.#isJoining) this.#showDriver();
    else void this.#send();
    this.#focusHeading();
  }

  #showWho({ isRefresh = false } = {}): void {
    this.#flow.place = 'who';
    const focused = (document.activeElement as HTMLElement | null)?.dataset['learner'];
    const choose = (learner: MeetingLearner): void => {
      this.#flow.choose(learner);
      if (this.#isJoining) this.#goOn();
      else this.#redraw();
    };
    const cancel = this.#isJoining ? this.#returnAddress('/') : null;
    const { nodes, redraw } = whoView(this.#learners, this.#flow, this.#isJoining, { choose, goOn: () => this.#goOn(), cancel });
    this.#show(nodes, redraw);
    if (isRefresh && focused) this.querySelector<HTMLElement>(`[data-learner="${CSS.escape(focused)}"]`)?.focus();
  }

  #showPictures(problem = ''): void {
    const learner = this.#flow.current;
    if (!learner) return;
    let isFull = false;
    const tap = (picture: string): void => {
      if (isFull) return;
      this.#flow.tap(picture);
      this.#redraw();
      isFull = this.#flow.tapped === PICTURES_TO_TAP;
      if (isFull) setTimeout(() => this.#flow.current === learner && this.#flow.tapped === PICTURES_TO_TAP && this.#goOn(), THIRD_DOT_MS);
    };
    const undo = (): void => {
      this.#flow.undo();
      isFull = false;
      this.#redraw();
    };
    const { nodes, redraw } = picturesView(learner, this.#flow, problem, { tap, undo, back: () => this.#backToWho() });
    this.#show(nodes, redraw);
    this.#focusHeading();
  }

  /** Who was chosen stays chosen; the pictures are tapped anew. */
  #backToWho(): void {
    const chosen = this.#isJoining ? [] : this.#flow.chosen;
    this.#flow.forget();
    this.#flow.chosen = chosen;
    this.#showWho();
    this.#focusHeading();
  }

  #showDriver(): void {
    const drive = (learner: MeetingLearner): void => {
      this.#flow.drive(learner);
      this.#goOn();
    };
    this.#show(driverView(this.#flow, drive, () => this.#backToWho()));
  }

  async #send(): Promise<void> {
    this.#show([el('h1', { class: 'sign-in-heading', tabindex: -1, role: 'status' }, gettext('One moment…'))]);
    const { learners, driver } = this.#flow.body();
    try {
      const crew = this.#isJoining
        ? await callApi<Crew>('POST', '/api/crews/current/members', { body: learners[0] })
        : await callApi<Crew>('POST', '/api/crews', { body: { learners, driver } });
      this.#flow.forget();
      forgetCrew();
      getChannel().tell({ kind: 'crew-changed' });
      this.go(this.#returnAddress(crew.home));
    } catch (error) {
      this.#takeNo(error);
      this.#focusHeading();
    }
  }

  #takeNo(error: unknown): void {
    const details = error instanceof ApiError ? error.details : {};
    const learner = this.#flow.chosen.find((each) => isSame(each.id, details['learner'] as string)) ?? null;
    const code = error instanceof ApiError && error.status < 500 ? error.code : 'away';
    if (code === 'wrong_pictures' && learner) {
      this.#flow.askAgain(learner);
      this.#flow.goOn();
      this.#showPictures(gettext("These aren't the ones, or not in this order. Look at your card: 1, 2, 3."));
    } else if (code === 'locked') {
      this.#showLocked(learner, details['retry_after_seconds'] as number | null);
    } else if (code === 'away') {
      const text = gettext("The club's computer doesn't answer just now. Nothing is lost: wait a moment, then try again.");
      this.#showTrouble({ title: gettext('No answer yet'), text, learner: null, acts: [{ words: gettext('Try again'), do: () => void this.#send() }, this.#again()] });
    } else {
      this.#showTrouble({ title: gettext("That didn't work"), text: (error as ApiError).message, learner: null, acts: [this.#again()] });
    }
  }

  #again(): { words: string; do: () => void } {
    return { words: gettext('Back to the start'), do: () => this.go(this.#returnAddress('/')) };
  }

  /** seconds: null when only the librarian can unlock. */
  #showLocked(learner: MeetingLearner | null, seconds: number | null): void {
    const name = { name: learner?.nickname ?? '' };
    const without = (): void => {
      if (learner) this.#flow.leaveOut(learner);
      this.#goOn();
    };
    const hasOthers = learner !== null && this.#flow.chosen.length > 1;
    const clock = this.#showTrouble({
      title: learner ? interpolate(gettext('%(name)s has to wait a little'), name) : gettext('A little patience'),
      text:
        seconds === null
          ? gettext('Too many wrong tries. Call the librarian, who can unlock it.')
          : gettext('Too many wrong tries. You can also call the librarian. You may try again in:'),
      learner,
      acts: [...(hasOthers ? [{ words: interpolate(gettext('Start without %(name)s'), name), do: without }] : []), this.#again()],
    });
    if (learner) this.#flow.askAgain(learner);
    if (seconds !== null) this.#countDown(clock, seconds);
  }

  #countDown(clock: HTMLElement, seconds: number): void {
    const end = performance.now() + seconds * 1_000;
    const tick = (): void => {
      const left = Math.max(0, Math.ceil((end - performance.now()) / 1_000));
      clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
      if (left === 0) this.#goOn();
    };
    clock.hidden = false;
    tick();
    this.#clock = setInterval(tick, 1_000);
  }

  #showTrouble(trouble: Trouble): HTMLElement {
    const { nodes, clock } = troubleView(trouble);
    this.#show(nodes);
    return clock;
  }

  /** A page of this club that the address names, else `otherwise`. */
  #returnAddress(otherwise: string): string {
    const wanted = new URLSearchParams(location.search).get('return');
    if (!wanted) return otherwise;
    try {
      const address = new URL(wanted, location.href);
      // With its origin: a path that begins with two slashes would name another computer.
      const isOurs = address.origin === location.origin && !address.pathname.startsWith('//');
      return isOurs ? address.origin + address.pathname + address.search : otherwise;
    } catch {
      return otherwise;
    }
  }
}

customElements.define('crew-sign-in', CrewSignIn);
