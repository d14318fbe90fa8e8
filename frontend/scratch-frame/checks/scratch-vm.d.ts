/** What the checks use of Scratch's own program, which has no types of its own for its parts. */

declare module '*/scratch-vm/src/engine/runtime.js' {
  import type { EventEmitter } from 'node:events';

  export type Primitive = (args: Record<string, unknown>, util: BlockUtility) => unknown;

  export interface BlockUtility {
    target: Target;
    thread: Thread;
    stackFrame: Record<string, unknown>;
    yield(): void;
    stackTimerNeedsInit(): boolean;
    startStackTimer(duration_ms: number): void;
    stackTimerFinished(): boolean;
  }

  export interface Block {
    id: string;
    opcode: string;
    next: string | null;
    parent: string | null;
    topLevel: boolean;
    inputs: Record<string, { name: string; block: string | null; shadow: string | null }>;
    fields: Record<string, { name: string; value: unknown; id?: string | null }>;
    mutation?: Record<string, unknown>;
  }

  export interface Variable {
    id: string;
    name: string;
    /** '' for a value, 'list', 'broadcast_msg'. */
    type: string;
    value: unknown;
  }

  export interface Costume {
    name: string;
    md5?: string;
    assetId?: string;
    dataFormat?: string;
    bitmapResolution?: number;
    rotationCenterX?: number;
    rotationCenterY?: number;
    skinId?: number;
  }

  export interface SoundOf {
    name: string;
    md5?: string;
    assetId?: string;
    dataFormat?: string;
    soundId?: string;
    rate?: number;
    sampleCount?: number;
  }

  export interface Sprite {
    name: string;
    clones: Target[];
    costumes: Costume[];
    sounds: SoundOf[];
    soundBank: unknown;
  }

  export interface Target {
    id: string;
    isStage: boolean;
    isOriginal: boolean;
    drawableID: number;
    sprite: Sprite;
    blocks: { _blocks: Record<string, Block>; _scripts: string[] };
    variables: Record<string, Variable>;
    x: number;
    y: number;
    direction: number;
    size: number;
    visible: boolean;
    volume: number;
    tempo: number;
    currentCostume: number;
    draggable: boolean;
    layerOrder?: number;
    getName(): string;
    isTouchingEdge(): boolean;
    getCustomState(name: string): unknown;
    updateAllDrawableProperties(): void;
    reconcileVariableReferences?(): void;
    setCostume(index: number): void;
  }

  export interface Thread {
    target: Target;
    topBlock: string;
    stack: unknown[];
    updateMonitor?: boolean;
    isKilled: boolean;
  }

  export default class Runtime extends EventEmitter {
    targets: Target[];
    executableTargets: Target[];
    threads: Thread[];
    currentStepTime: number;
    audioEngine: unknown;
    _primitives: Record<string, Primitive>;
    _hats: Record<string, Record<string, unknown>>;
    _cloneCounter: number;
    _monitorState: { valueSeq(): Iterable<{ id: string; visible: boolean }> };
    ioDevices: {
      mouse: { postData(data: Record<string, unknown>): void };
      keyboard: { postData(data: { key: string; isDown: boolean }): void };
      clock: { resetProjectTimer(): void };
    };
    _step(): void;
    _pushMonitors(): void;
    greenFlag(): void;
    stopAll(): void;
    addTarget(target: Target): void;
    attachRenderer(renderer: unknown): void;
    setEditingTarget(target: Target): void;
    requestRedraw(): void;
    startHats(opcode: string, fields?: Record<string, string> | null, target?: Target): Thread[];
    getTargetForStage(): Target | undefined;
    getSpriteTargetByName(name: string): Target | undefined;
  }
}

declare module '*/scratch-vm/src/serialization/sb3.js' {
  import type Runtime from '*/scratch-vm/src/engine/runtime.js';
  import type { Target } from '*/scratch-vm/src/engine/runtime.js';

  const sb3: {
    deserialize(json: unknown, runtime: Runtime, zip: null, isSingleSprite: boolean): Promise<{ targets: (Target | null)[] }>;
  };
  export default sb3;
}

declare module '*/scratch-vm/src/extensions/scratch3_pen/index.js' {
  import type Runtime from '*/scratch-vm/src/engine/runtime.js';
  import type { Primitive } from '*/scratch-vm/src/engine/runtime.js';

  export default class Pen {
    constructor(runtime: Runtime);
    [word: string]: Primitive;
  }
}

declare module '*/scratch-vm/src/util/log.js' {
  const log: { settings: { type: string } };
  export default log;
}

declare module '*/scratch-render/src/Drawable.js' {
  import type Skin from '*/scratch-render/src/Skin.js';
  import type Rectangle from '*/scratch-render/src/Rectangle.js';

  export type Vector = [number, number, number] | number[];

  export default class Drawable {
    constructor(id: number);
    id: number;
    skin: Skin | null;
    _visible: boolean;
    _position: Vector;
    _direction: number;
    enabledEffects: number;
    _inverseMatrix: ArrayLike<number>;
    _isTouchingLinear: unknown;
    getVisible(): boolean;
    getUniforms(): Record<string, number>;
    updatePosition(position: readonly number[]): void;
    updateDirection(direction: number): void;
    updateScale(scale: readonly number[]): void;
    updateVisible(visible: boolean): void;
    updateEffect(effect: string, value: number): void;
    updateCPURenderAttributes(): void;
    needsConvexHullPoints(): boolean;
    setConvexHullPoints(points: number[][]): void;
    getFastBounds(result?: Rectangle): Rectangle;
    getBounds(result?: Rectangle): Rectangle;
    getBoundsForBubble(result?: Rectangle): Rectangle;
    getAABB(result?: Rectangle): Rectangle;
    isTouching(point: Vector): boolean;
    dispose(): void;
    static sampleColor4b(point: Vector, drawable: Drawable, into: Uint8ClampedArray, effectMask?: number): Uint8ClampedArray;
  }
}

declare module '*/scratch-render/src/Skin.js' {
  import type { EventEmitter } from 'node:events';
  import type Drawable from '*/scratch-render/src/Drawable.js';

  export default class Skin extends EventEmitter {
    constructor(id: number);
    id: number;
    _rotationCenter: number[];
    _silhouette: {
      _width: number;
      _height: number;
      _colorData: Uint8ClampedArray | null;
      colorAtNearest?: unknown;
      colorAtLinear?: unknown;
    };
    get size(): [number, number];
    useNearest(scale: number[], drawable: Drawable): boolean;
    isTouchingNearest(point: number[]): boolean;
    isTouchingLinear(point: number[]): boolean;
    static Events: { WasAltered: string };
  }
}

declare module '*/scratch-render/src/Rectangle.js' {
  export default class Rectangle {
    left: number;
    right: number;
    top: number;
    bottom: number;
    readonly width: number;
    readonly height: number;
    initFromBounds(left: number, right: number, bottom: number, top: number): void;
    intersects(other: Rectangle): boolean;
    clamp(left: number, right: number, bottom: number, top: number): void;
    snapToInt(): void;
    static intersect(a: Rectangle, b: Rectangle, result?: Rectangle): Rectangle;
    static union(a: Rectangle, b: Rectangle, result?: Rectangle): Rectangle;
  }
}

declare module '*/scratch-render/src/EffectTransform.js' {
  import type Drawable from '*/scratch-render/src/Drawable.js';

  const EffectTransform: { transformPoint(drawable: Drawable, point: number[], into: number[]): void };
  export default EffectTransform;
}

declare module '*/scratch-render/src/ShaderManager.js' {
  const ShaderManager: { EFFECT_INFO: Record<string, { mask: number }> };
  export default ShaderManager;
}
