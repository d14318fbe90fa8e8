/** What of Scratch is replaced, and by what, each by the end of its path. instead.ts does it. */

const GUI = 'scratch-gui/src/';

/** Whole modules: files of src/. */
export const INSTEAD: Readonly<Record<string, string>> = {
  // Tutorials, tips, debugging help, backpack, devices, telemetry: they need the internet or another program.
  [`${GUI}lib/libraries/decks/index.jsx`]: 'instead/decks.ts',
  [`${GUI}containers/cards.jsx`]: 'instead/not-shown.ts',
  [`${GUI}containers/tips-library.jsx`]: 'instead/not-shown.ts',
  [`${GUI}containers/connection-modal.jsx`]: 'instead/not-shown.ts',
  [`${GUI}containers/backpack.jsx`]: 'instead/not-shown.ts',
  [`${GUI}containers/webgl-modal.jsx`]: 'instead/not-shown.ts',
  [`${GUI}components/telemetry-modal/telemetry-modal.jsx`]: 'instead/not-shown.ts',
  [`${GUI}components/debug-modal/debug-modal.jsx`]: 'instead/not-shown.ts',
  [`${GUI}lib/analytics.js`]: 'instead/no-analytics.ts',
  // Projects come from the page and go to it, so nothing here fetches or saves one.
  [`${GUI}lib/project-fetcher-hoc.jsx`]: 'instead/unwrapped.ts',
  [`${GUI}lib/project-saver-hoc.jsx`]: 'instead/unwrapped.ts',
  [`${GUI}lib/sb-file-uploader-hoc.jsx`]: 'instead/unwrapped.ts',
  [`${GUI}lib/cloud-manager-hoc.jsx`]: 'instead/unwrapped.ts',
  [`${GUI}lib/query-parser-hoc.jsx`]: 'instead/unwrapped.ts',
  [`${GUI}lib/titled-hoc.jsx`]: 'instead/unwrapped.ts',
  [`${GUI}lib/font-loader-hoc.jsx`]: 'instead/unwrapped.ts',
  [`${GUI}legacy-config.ts`]: 'instead/legacy-config.ts',
  [`${GUI}lib/download-blob.js`]: 'instead/download-blob.ts',
  [`${GUI}components/menu-bar/menu-bar.jsx`]: 'menu-bar.tsx',
  [`${GUI}containers/costume-tab.jsx`]: 'costume-tab.tsx',
  [`${GUI}containers/sound-tab.jsx`]: 'sound-tab.tsx',
  [`${GUI}containers/extension-library.jsx`]: 'extension-library.tsx',
  // What browsers of today have themselves.
  'text-encoding/index.js': 'instead/text-encoding.ts',
  // An opaque origin has no cookies and no storage.
  [`${GUI}lib/local-storage.js`]: 'instead/local-storage.ts',
  [`${GUI}lib/settings/color-mode/persistence.js`]: 'instead/colour-mode.ts',
  [`${GUI}lib/settings/theme/persistence.js`]: 'instead/theme.ts',
  // The library is the club's, and comes from the page.
  [`${GUI}lib/libraries/sprites.json`]: 'instead/empty-list.ts',
  [`${GUI}lib/libraries/costumes.json`]: 'instead/empty-list.ts',
  [`${GUI}lib/libraries/backdrops.json`]: 'instead/empty-list.ts',
  [`${GUI}lib/libraries/sounds.json`]: 'instead/empty-list.ts',
  [`${GUI}lib/libraries/sprite-tags.js`]: 'instead/sprite-tags.ts',
  [`${GUI}lib/libraries/backdrop-tags.js`]: 'instead/backdrop-tags.ts',
  [`${GUI}lib/libraries/sound-tags.js`]: 'instead/sound-tags.ts',
  [`${GUI}lib/libraries/extensions/index.jsx`]: 'extensions-offered.tsx',
  'scratch-storage/src/WebHelper.ts': 'instead/no-web.ts',
  'scratch-parser/lib/validate.js': 'instead/validate.ts',
  // Frames within this frame would need scripts from text. This frame is as strict itself.
  'scratch-svg-renderer/src/sandbox/index.js': 'instead/sandbox.ts',
  'scratch-svg-renderer/src/sandbox/measure-svg-script.js': 'instead/measure-svg.ts',
  'scratch-paint/src/helper/paper-sandbox.js': 'instead/paper-sandbox.ts',
  'scratch-render-fonts/src/index.js': 'instead/fonts.ts',
};

/** Single places within a module. */
export const PATCHES: Readonly<Record<string, readonly (readonly [string | RegExp, string])[]>> = {
  // Modules of the older kind ask for a whole module where the newer have a default.
  'scratch-svg-renderer/src/load-svg-string.js': [["require('scratch-render-fonts')", "require('scratch-render-fonts').default"]],
  'scratch-svg-renderer/src/font-inliner.js': [["require('scratch-render-fonts')", "require('scratch-render-fonts').default"]],
  // Node's own, which webpack brings by itself.
  'scratch-parser/lib/unpack.js': [["var unzip = require('./unzip');", "var unzip = require('./unzip');\nvar Buffer = require('buffer/').Buffer;"]],
  'scratch-parser/index.js': [["require('./lib/validate')", "require('./lib/validate').default"]],
  // The page gives the editor 752 pixels beside the steps of an activity, where Scratch wants 1024.
  'scratch-gui/src/css/units.css': [['$menu-bar-height: 3rem', '$menu-bar-height: 2.25rem']],
  'scratch-gui/src/components/gui/gui.css': [
    [/flex-basis: calc\(1024px[^;]*;\s*flex-grow: 1;\s*flex-shrink: 0;/, 'flex: 1 1 0; min-width: 0;'],
  ],
  'scratch-gui/src/components/menu-bar/menu-bar.css': [['@media only screen and (max-width: 1024px)', '@media only screen and (max-width: 480px)']],
  'scratch-gui/src/components/menu-bar/settings-menu.css': [['@media only screen and (max-width: 1024px)', '@media only screen and (max-width: 480px)']],
  'scratch-gui/src/components/asset-panel/asset-panel.css': [['.wrapper {', '.wrapper { min-width: 0;'], ['.detail-area {', '.detail-area { min-width: 0;']],
  'scratch-paint/src/components/paint-editor/paint-editor.css': [
    ['min-width: 402px', 'min-width: 240px'], ['min-width: 524px', 'min-width: 0'], ['.editor-container {', '.editor-container { min-width: 0; overflow: auto;'],
    [/(\.row \{)/, '.row { flex-wrap: wrap; row-gap: 0.25rem;'], ['.controls-container {', '.controls-container { min-width: 0;'],
  ],
  'scratch-gui/src/lib/layout-constants.js': [['const BLOCKS_DEFAULT_SCALE = 0.675', 'const BLOCKS_DEFAULT_SCALE = window.innerWidth < 900 ? 0.6 : 0.675']],
  // Who only shows the stage has nothing to go back to.
  'scratch-gui/src/components/stage-header/stage-header.jsx': [['const stageButton = showBranding ? (', 'const stageButton = props.isPlayerOnly ? null : showBranding ? (']],
  // What is drawn only to be read again is drawn without the graphics card, which would have to hand it back.
  'scratch-render/src/SVGSkin.js': [["this._canvas.getContext('2d')", "this._canvas.getContext('2d', {willReadFrequently: true})"]],
  'scratch-render/src/Silhouette.js': [["canvas.getContext('2d')", "canvas.getContext('2d', {willReadFrequently: true})"]],
  // The list of blocks is made when the project is there, not also for an empty one before.
  'scratch-gui/src/reducers/toolbox.js': [['makeToolboxXML(true)', `'<xml><category name="-" toolboxitemid="motion"></category></xml>'`]],
  // A page over plain http gets no microphone, nor does a frame like this one.
  'scratch-gui/src/containers/sound-tab.jsx': [[/\{\s*title: intl\.formatMessage\(messages\.recordSound\),[^}]*\}, /, '']],
  'scratch-gui/src/lib/blocks.js': [[/menu\.push\(\[\s*ScratchBlocks\.ScratchMsgs\.translate\('SOUND_RECORD'[^;]*;/, '']],
  // Who asks these for an extension wants to connect a device.
  'scratch-gui/src/containers/blocks.jsx': [["import extensionData from '../lib/libraries/extensions/index.jsx';", 'const extensionData = [];']],
  'scratch-gui/src/reducers/alerts.js': [["import extensionData from '../lib/libraries/extensions/index.jsx';", 'const extensionData = [];']],
  // Every browser knows numbers and dates in our two languages; asking it for the first time takes a tenth of a second.
  '@formatjs/intl/lib/src/create-intl.js': [
    ['!Intl.NumberFormat.supportedLocalesOf(locale).length', 'false'], ['!Intl.DateTimeFormat.supportedLocalesOf(locale).length', 'false'],
  ],
  // Painting and sounds come when they are opened.
  'scratch-gui/src/lib/editor-state.tsx': [
    ["import log from './log.js';", "import log from './log.js';\nimport * as guiRedux from '../reducers/gui';"],
    ["const {ScratchPaintReducer} = require('@scratch/scratch-paint');", 'const ScratchPaintReducer = (state = {}) => state;'],
    ["const guiRedux = require('../reducers/gui');", ''],
    ["require('../legacy-config').legacyConfig", 'null'],
  ],
  'scratch-gui/src/containers/gui.jsx': [["import {prewarmPaperSandbox} from '@scratch/scratch-paint';", 'const prewarmPaperSandbox = () => {};']],
  // Blocks of each extension can be shown; only some can be added. All come when a project needs them.
  'scratch-vm/src/extension-support/extension-manager.js': [
    [/const builtinExtensions = \{[^]*?\n\};/, "const builtinExtensions = require('@frame/extensions-known.ts').known;"],
  ],
  // A narrower list of blocks in a narrow frame; texts in two languages of about eighty.
  'scratch-blocks/dist/main.mjs': [
    ['getFlyoutScale(){return.675}getWidth(){return 250}', 'getFlyoutScale(){return innerWidth<900?.6:.675}getWidth(){return innerWidth<900?215:250}'],
    [/(?:,|;)?\b\w+\.locales(?:\.ab|\["ab"\])=\{[^]*?(?=\w+\.locales\.en=)/, ';'],
    [/(?<=\w+\.locales\.en=\{[^}]*\},)\w+\.locales\.es=\{[^]*?(?=\w+\.locales\.ro=)/, ''],
    [/(?<=\w+\.locales\.ro=\{[^}]*\}),\w+\.locales\.ru=\{[^]*?\w+\.locales\["zh-tw"\]=\{[^}]*\}/, ''],
  ],
};

/** `code` with the patches of its path; null when it has none. Throws when a patch finds nothing to change. */
export function patch(path: string, code: string): string | null {
  const ends = Object.keys(PATCHES).filter((end) => path.endsWith(end));
  if (ends.length === 0) return null;
  return ends.flatMap((end) => PATCHES[end]!.map((change) => [end, ...change] as const)).reduce((text, [end, from, to]) => {
    const changed = text.replace(from, () => to);
    if (changed === text) throw new Error(`${end} has no ${String(from)} any more: look at plugins/changes.ts.`);
    return changed;
  }, code);
}
