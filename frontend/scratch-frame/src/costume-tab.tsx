/** The tab for painting, brought when it is opened: with the painter it is a good part of the editor. */
import { lazy, Suspense } from 'react';
import { addPainter } from './desk.ts';
import { bringFonts } from './instead/fonts.ts';
import { untilThere } from './until-there.ts';
import Spinner from '@gui/components/spinner/spinner.jsx';

const Tab = lazy(async () => {
  const [tab, { default: paint }] = await untilThere(() => Promise.all([
    import('original:@scratch/scratch-gui/src/containers/costume-tab.jsx'), import('@paint/reducers/scratch-paint-reducer.js'), bringFonts().catch(() => undefined),
  ]));
  addPainter(paint);
  return tab;
});

export default function CostumeTab(props: object) {
  return <Suspense fallback={<Spinner level="info" large />}><Tab {...props} /></Suspense>;
}
