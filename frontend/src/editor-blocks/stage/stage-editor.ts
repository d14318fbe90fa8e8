/** The stage: scripts of blocks on one side, the stage, its controls and what it is made of beside them. */
import { UnreadableWork, type ActivityData, type CheckResult, type EditorChecked, type StageWork, type StageWorld, type Work } from '../../shared/contract.ts';
import { staticAddress } from '../../shared/static-files.ts';
import { openSandbox } from '../../sandbox/host.ts';
import { readProject } from '../../stage/read-project.ts';
import type { SavedStage } from '../../stage/work.ts';
import { Library } from '../../studio/library.ts';
import { fire, type BlockWorld, type MakeWorld } from '../block-world.ts';
import { setBlocklyLanguage } from '../blockly-messages.ts';
import { smallPicture } from '../picture.ts';
import { checkStage } from './check-stage.ts';
import type { PlayerSandbox } from './player.ts';
import { StageParts } from './stage-parts.ts';

const findWorker = (): URL => new URL(staticAddress('js/stage-worker.js'));

export const makeStage: MakeWorld = (host, activity) => {
  const { world } = activity;
  if (world.kind !== 'stage') throw new Error(`a ${world.kind} is no stage`);
  return new StageEditor(host, activity, world);
};

class StageEditor implements BlockWorld {
  private readonly host: HTMLElement;
  private readonly activity: ActivityData;
  private readonly rights: StageWorld;
  private readonly library = new Library();
  private parts: StageParts | null = null;

  constructor(host: HTMLElement, activity: ActivityData, rights: StageWorld) {
    this.host = host;
    this.activity = activity;
    this.rights = rights;
    setBlocklyLanguage(activity.locale);
  }

  async load(work: Work): Promise<void> {
    let stage: SavedStage;
    try {
      ({ stage } = readProject(work));
    } catch (error) {
      throw new UnreadableWork(String(error), { cause: error });
    }
    const { host, activity, rights, library } = this;
    this.parts ??= new StageParts({ host, activity, rights, library, openSandbox: open }, stage);
    await this.parts.load(stage);
  }

  save(): StageWork {
    return this.loaded.save();
  }

  run(): Promise<void> {
    return this.loaded.play.start();
  }

  stop(): void {
    this.parts?.play.stop();
  }

  async check(): Promise<CheckResult[]> {
    const work = this.save();
    const assets = await this.library.assets(work.stage);
    const checked = await checkStage(this.activity, work, assets, open);
    fire<EditorChecked>(this.host, 'editor-checked', checked);
    return checked.results;
  }

  picture(): Promise<Blob | null> {
    const { canvas } = this.loaded.play.view.painter;
    return smallPicture(canvas, canvas.width, canvas.height, '#ffffff');
  }

  showOff(isOn: boolean): void {
    this.host.classList.toggle('blocks-show-off', isOn);
  }

  look(target: string, blocks: readonly string[]): void {
    this.parts?.look(target, blocks);
  }

  private get loaded(): StageParts {
    if (!this.parts) throw new Error('load() comes first.');
    return this.parts;
  }
}

function open(): Promise<PlayerSandbox> {
  return openSandbox(findWorker());
}
