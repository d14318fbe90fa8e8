/** The stage of a program: what is seen and heard, and what hands do on it. Brought only for programs that use it. */
import { Sounds } from '../../editor-blocks/stage/sounds.ts';
import { StageView } from '../../editor-blocks/stage/stage-view.ts';
import { describe, Summary } from '../../editor-blocks/stage/summary.ts';
import { Wardrobe } from '../../editor-blocks/stage/wardrobe.ts';
import type { Doing, Moment, SourceFile } from '../../python/protocol.ts';
import { castOf } from '../../python/stage/cast.ts';
import { gettext, locale } from '../../shared/i18n.ts';
import type { Assets } from '../../stage/snapshot.ts';
import type { SavedStage } from '../../stage/work.ts';
import { Library } from '../../studio/library.ts';

export class StageRoom {
  readonly library = new Library();
  readonly view: StageView;
  readonly summary = new Summary();
  private readonly wardrobe = new Wardrobe(this.library);
  private readonly sounds = new Sounds((id) => this.library.soundUrl(id));
  private scene = '';
  private stopListening: (() => void) | null = null;

  /** isPlaying: whether a program hears what is done. */
  constructor(isPlaying: () => boolean, act: (doing: Doing) => void) {
    this.view = new StageView(this.wardrobe, {
      isPlaying,
      mouse: (x, y, isDown) => act({ kind: 'mouse', x, y, isDown }),
      click: (x, y) => act({ kind: 'click', x, y }),
      drag: () => undefined,
      drop: () => undefined,
      keyDown: (key) => act({ kind: 'key_down', key }),
      keyUp: (key) => act({ kind: 'key_up', key }),
      hears: () => true,
      answer: (text) => act({ kind: 'answer', text }),
    });
  }

  /** What a program has to be given to begin. A library that can't be reached leaves it with what it has itself. */
  async prepare(files: readonly SourceFile[], scene: SavedStage | null): Promise<{ cast: SavedStage; assets: Assets | null }> {
    const { library } = this;
    const index = await library.index().catch(() => ({ sprites: [], backdrops: [], sounds: [] }));
    const cast = castOf(files, scene, index, locale());
    const assets = await library.assets(cast).catch(() => null);
    this.sounds.prepare(cast.sounds.map((sound) => sound.library));
    return { cast, assets };
  }

  show({ snapshot, scene }: NonNullable<Moment['stage']>): void {
    const text = JSON.stringify([scene.backdrops, scene.sprites.map(({ id, costumes }) => [id, costumes])]);
    if (text !== this.scene) {
      this.scene = text;
      void this.wardrobe.prepare(scene).then(() => this.view.painter.repaint());
    }
    this.view.show(snapshot);
    this.sounds.hear(snapshot.sounds);
    this.summary.tell(() => describe(snapshot, (id) => scene.sprites.find((sprite) => sprite.id === id)?.name ?? gettext('Stage')));
  }

  /** While a program runs, keys are for it. */
  listen(isOn: boolean): void {
    this.stopListening?.();
    this.stopListening = isOn ? this.view.keys.listen() : null;
    if (!isOn) this.sounds.stop();
  }

  clear(): void {
    this.view.painter.clearPen();
  }
}
