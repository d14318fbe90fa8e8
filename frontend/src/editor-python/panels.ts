/**
 * What a program shows: text always, a drawing and the stage as soon as it uses them, or the activity says so. Each moment
 * is added; when it is looked at step by step, any earlier one can be shown again.
 */
import { Keys } from '../editor-blocks/stage/keys.ts';
import type { Doing, Moment, Turtle } from '../python/protocol.ts';
import { element } from '../shared/elements.ts';
import type { PythonWorld } from '../shared/contract.ts';
import { DrawingView } from './drawing/drawing-view.ts';
import { OutputPanel } from './output/output-panel.ts';
import { QuestionBox } from './run/question-box.ts';
import type { StageRoom } from './stage/stage-room.ts';
import type { StepState } from './steps/step-history.ts';

export interface PanelActions {
  isPlaying(): boolean;
  act(doing: Doing): void;
}

export class Panels {
  readonly root: HTMLElement;
  private readonly output: OutputPanel;
  private readonly drawing: DrawingView;
  private readonly drawingBox: HTMLElement;
  private readonly stageBox = element('div', { class: 'python-stage', hidden: true });
  private readonly question: QuestionBox;
  private readonly actions: PanelActions;
  private readonly shows: PythonWorld['shows'];
  private bringing: Promise<StageRoom> | null = null;
  private room: StageRoom | null = null;
  private stopListening: (() => void) | null = null;
  private isPast = false;
  /** Where the focus was when keys were wanted that nothing could take yet. */
  private keysFrom: Element | null = null;

  constructor(shows: PythonWorld['shows'], actions: PanelActions) {
    this.shows = shows;
    this.actions = actions;
    const reply = (text: string | null): void => actions.act({ kind: 'reply', text });
    this.output = new OutputPanel(reply);
    this.question = new QuestionBox(reply);
    this.drawing = new DrawingView((doing) => actions.act(doing));
    this.drawingBox = element('div', { class: 'python-drawing-box' }, this.drawing.root, this.question.root, this.drawing.summary.root);
    this.root = element('div', { class: 'python-panels' }, this.stageBox, this.drawingBox, this.output.root);
    this.clear();
  }

  /** Nothing has run yet. */
  clear(): void {
    this.isPast = false;
    this.output.clear();
    this.drawing.drawing.clear();
    this.drawing.show();
    this.room?.clear();
    this.question.show(null);
    this.drawingBox.hidden = this.shows !== 'drawing';
    this.stageBox.hidden = this.shows !== 'stage';
    if (this.shows === 'stage') void this.bringStage();
  }

  /** What has just happened. */
  add(moment: Moment): void {
    const { drawing } = this.drawing;
    this.output.add(moment.out);
    drawing.add(moment.ops);
    if (moment.turtles) drawing.turtles = moment.turtles;
    if (moment.canvas) drawing.canvas = moment.canvas;
    if (!drawing.isEmpty) this.drawingBox.hidden = false;
    if (moment.ops.length > 0 || moment.turtles || moment.canvas) this.drawing.show();
    if (moment.stage) this.showStage(moment.stage);
    this.takeKeys();
    this.ask(moment);
  }

  /** As it was at a step; isNewest: as it is now. */
  showStep({ printed, drawn }: StepState, turtles: readonly Turtle[], isNewest: boolean): void {
    if (isNewest && !this.isPast) return;
    this.isPast = !isNewest;
    this.output.show(isNewest ? undefined : printed);
    this.drawing.show(isNewest ? null : { until: drawn, turtles });
  }

  showNewest(): void {
    if (!this.isPast) return;
    this.isPast = false;
    this.output.show();
    this.drawing.show();
  }

  /** While a program runs, keys are for it. */
  listen(isOn: boolean): void {
    this.stopListening?.();
    this.stopListening = null;
    if (isOn) {
      const unlessStage = (act: () => void): void => {
        if (this.stageBox.hidden) act();
      };
      this.stopListening = new Keys(this.drawing.root, {
        down: (key) => unlessStage(() => this.actions.act({ kind: 'key_down', key })),
        up: (key) => unlessStage(() => this.actions.act({ kind: 'key_up', key })),
        hears: () => true,
      }).listen();
    } else {
      this.output.closeAnswer();
      this.question.show(null);
      this.keysFrom = null;
    }
    this.room?.listen(isOn);
  }

  /** Keys go to what the program shows, not to the button that was pressed; as soon as it shows something. */
  focus(): void {
    this.keysFrom = document.activeElement;
    this.takeKeys();
  }

  bringStage(): Promise<StageRoom> {
    this.bringing ??= import('./stage/stage-room.ts').then(({ StageRoom }) => {
      const room = new StageRoom(() => this.actions.isPlaying(), (doing) => this.actions.act(doing));
      this.stageBox.append(room.view.root, room.summary.root);
      this.room = room;
      return room;
    });
    return this.bringing;
  }

  /** What a small picture is made of; null: there is nothing to see. */
  get canvas(): HTMLCanvasElement | null {
    if (this.room && !this.stageBox.hidden) return this.room.view.painter.canvas;
    return this.drawing.drawing.isEmpty ? null : this.drawing.painter.canvas;
  }

  private showStage(stage: NonNullable<Moment['stage']>): void {
    const isNew = this.stageBox.hidden;
    this.stageBox.hidden = false;
    void this.bringStage().then((room) => {
      if (isNew && this.stopListening) room.listen(true);
      room.show(stage);
      this.takeKeys();
    });
  }

  private takeKeys(): void {
    const taker = this.stageBox.hidden ? (this.drawingBox.hidden ? undefined : this.drawing.root) : this.room?.view.root;
    if (!taker || !this.keysFrom) return;
    // Who has gone elsewhere meanwhile is left there.
    if (document.activeElement === this.keysFrom) taker.focus({ preventScroll: true });
    this.keysFrom = null;
  }

  private ask({ question }: Moment): void {
    if (question?.kind === 'line') this.output.ask(question.prompt);
    else this.output.closeAnswer();
    if (question && question.kind !== 'line') this.drawingBox.hidden = false;
    this.question.show(question && question.kind !== 'line' ? question : null);
  }
}
