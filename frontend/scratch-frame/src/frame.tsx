/** The frame's page: the Scratch editor, told by the page around it what to show. */
import { createRoot } from 'react-dom/client';
import ReactModal from 'react-modal';
import { AppStateProviderHOC } from '@gui/lib/app-state-provider-hoc.jsx';
import GUI from '@gui/containers/gui.jsx';
import { isMode, isOpen, isRecord, type Open } from '../../src/editor-scratch/messages.ts';
import './page.css';
import { Desk, setDesk } from './desk.ts';
import { meetPage } from './page.ts';

const LIBRARY_AFTER_MS = 300;
const Editor = AppStateProviderHOC(GUI);

meetPage(async ({ locale, scale }) => {
  document.documentElement.lang = locale;
  const desk = new Desk(locale);
  setDesk(desk);
  const place = document.createElement('div');
  place.id = 'app';
  document.body.append(place);
  ReactModal.setAppElement(place);
  const media = document.documentElement.dataset.base ?? './';
  await new Promise<void>((resolve) => {
    createRoot(place).render(<Editor appState={desk.state} basePath={media} onVmInit={() => resolve()} canManageFiles />);
  });
  // All that isn't a block is measured in rem.
  const setScale = (to: number): void => {
    document.documentElement.style.fontSize = `${100 * to}%`;
  };
  setScale(scale);
  // The library is for later: the project goes first.
  let library: Promise<void> | null = null;
  const open = async (body: Open): Promise<void> => {
    try {
      await desk.open(body);
    } finally {
      library ??= new Promise<void>((resolve) => setTimeout(resolve, LIBRARY_AFTER_MS)).then(() => desk.bringLibrary());
    }
  };

  return {
    hear(name, body) {
      if (name === 'stop') desk.vm.stopAll();
      if (name === 'mode' && isRecord(body) && isMode(body.mode)) desk.setMode(body.mode);
      if (name === 'scale' && isRecord(body) && typeof body.scale === 'number') setScale(body.scale);
    },
    async answer(name, body) {
      if (name === 'open' && isOpen(body)) return open(body);
      if (name === 'run') return desk.run();
      if (name === 'files' && isRecord(body) && Array.isArray(body.names)) return desk.files(body.names);
      if (name === 'sb3') return desk.sb3();
      if (name === 'picture') return desk.picture();
      throw new Error('not understood');
    },
  };
});
