/** The fonts of scratch-render-fonts, as @font-face rules that carry them. Their licences are in LICENSES of the project. */
import curly from 'base64-loader!scratch-render-fonts/src/Griffy-Regular.ttf';
import handwriting from 'base64-loader!scratch-render-fonts/src/handlee-regular.ttf';
import marker from 'base64-loader!scratch-render-fonts/src/Knewave.ttf';
import pixel from 'base64-loader!scratch-render-fonts/src/Grand9K-Pixel.ttf';
import sansSerif from 'base64-loader!scratch-render-fonts/src/NotoSans-Medium.ttf';
import scratch from 'base64-loader!scratch-render-fonts/src/Scratch.ttf';
import serif from 'base64-loader!scratch-render-fonts/src/SourceSerifPro-Regular.otf';

const files: Record<string, string> = {
  'Sans Serif': sansSerif, Serif: serif, Handwriting: handwriting, Marker: marker, Curly: curly, Pixel: pixel, Scratch: scratch,
};

export const FONTS: Record<string, string> = Object.fromEntries(
  Object.entries(files).map(([name, font]) => [name, `@font-face{font-family:"${name}";src:url("data:font/ttf;base64,${font}")}`]),
);
