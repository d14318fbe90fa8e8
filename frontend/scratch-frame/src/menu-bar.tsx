/** The bar at the top: File, Edit, Settings. What saves, names and shares projects is the page's. */
import { connect } from 'react-redux';
import { FormattedMessage } from 'react-intl';
import EditMenu from '@gui/components/menu-bar/edit-menu.jsx';
import FileMenu from '@gui/components/menu-bar/file-menu.jsx';
import styles from '@gui/components/menu-bar/menu-bar.css';
import SettingsMenu from '@gui/components/menu-bar/settings-menu.jsx';
import { chooseFile, startAnew } from './desk.ts';

const RESTORED: Record<string, { id: string; defaultMessage: string }> = {
  Sprite: { id: 'gui.menuBar.restoreSprite', defaultMessage: 'Restore Sprite' },
  Sound: { id: 'gui.menuBar.restoreSound', defaultMessage: 'Restore Sound' },
  Costume: { id: 'gui.menuBar.restoreCostume', defaultMessage: 'Restore Costume' },
};

interface Props {
  className?: string;
  ariaLabel?: string;
  ariaRole?: string;
}

/** Menus of Scratch stay open until the pointer is let go elsewhere. */
function andClose(act: () => void): () => void {
  return () => {
    act();
    document.dispatchEvent(new PointerEvent('pointerup'));
  };
}

function MenuBar({ className = '', ariaLabel, ariaRole }: Props) {
  return (
    <header className={`${className} ${styles.menuBar}`} aria-label={ariaLabel} role={ariaRole}>
      <div className={styles.mainMenu}>
        <div className={styles.fileGroup}>
          <FileMenu
            depth={1}
            canSave={false} canCreateCopy={false} canRemix={false}
            onClickNew={andClose(() => void startAnew())}
            onStartSelectingFileUpload={andClose(chooseFile)}
            getSaveToComputerHandler={andClose}
          />
          <EditMenu
            depth={1}
            onRestoreOption={andClose}
            restoreOptionMessage={(deleted: string) => (
              <FormattedMessage {...(RESTORED[deleted] ?? { id: 'gui.menuBar.restore', defaultMessage: 'Restore' })} />
            )}
          />
          <SettingsMenu depth={1} canChangeLanguage={false} canChangeColorMode canChangeTheme={false} isRtl={false} />
        </div>
      </div>
    </header>
  );
}

export default connect()(MenuBar as never);
