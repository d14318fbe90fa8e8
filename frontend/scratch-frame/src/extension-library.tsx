/** The dialog of extensions, brought when it is opened: its pictures are large. */
import { lazy, Suspense } from 'react';

const Dialog = lazy(() => import('original:@scratch/scratch-gui/src/containers/extension-library.jsx'));

export default function ExtensionLibrary(props: object) {
  return <Suspense fallback={null}><Dialog {...props} /></Suspense>;
}
