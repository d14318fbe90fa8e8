/** The tab for sounds, brought when it is opened. */
import { lazy, Suspense } from 'react';
import { untilThere } from './until-there.ts';
import Spinner from '@gui/components/spinner/spinner.jsx';

const Tab = lazy(() => untilThere(() => import('original:@scratch/scratch-gui/src/containers/sound-tab.jsx')));

export default function SoundTab(props: object) {
  return <Suspense fallback={<Spinner level="info" large />}><Tab {...props} /></Suspense>;
}
