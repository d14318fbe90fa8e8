/** The tab for painting, brought when it is opened: with the painter it is a good part of the editor. */
import { lazy, Suspense } from 'react';
import Spinner from '@gui/components/spinner/spinner.jsx';

const Tab = lazy(async () => {
  const [tab, { bringFonts }] = await Promise.all([import('original:@scratch/scratch-gui/src/containers/costume-tab.jsx'), import('./instead/fonts.ts')]);
  await bringFonts().catch(() => undefined);
  return tab;
});

export default function CostumeTab(props: object) {
  return <Suspense fallback={<Spinner level="info" large />}><Tab {...props} /></Suspense>;
}
