/** Extensions that a club can't use, for projects that came from elsewhere. */
import boost from '@vm/extensions/scratch3_boost/index.js';
import ev3 from '@vm/extensions/scratch3_ev3/index.js';
import faceSensing from '@vm/extensions/scratch3_face_sensing/index.js';
import gdxfor from '@vm/extensions/scratch3_gdx_for/index.js';
import microbit from '@vm/extensions/scratch3_microbit/index.js';
import text2speech from '@vm/extensions/scratch3_text2speech/index.js';
import translate from '@vm/extensions/scratch3_translate/index.js';
import videoSensing from '@vm/extensions/scratch3_video_sensing/index.js';
import wedo2 from '@vm/extensions/scratch3_wedo2/index.js';

export const rare: Record<string, unknown> = { boost, ev3, faceSensing, gdxfor, microbit, text2speech, translate, videoSensing, wedo2 };
