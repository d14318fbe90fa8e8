/** The extensions that a child can add: those that need no internet, no device and no camera. */
import { FormattedMessage } from 'react-intl';
import makeymakeyIcon from '@gui/lib/libraries/extensions/makeymakey/makeymakey.png';
import makeymakeySmall from '@gui/lib/libraries/extensions/makeymakey/makeymakey-small.svg';
import musicIcon from '@gui/lib/libraries/extensions/music/music.png';
import musicSmall from '@gui/lib/libraries/extensions/music/music-small.svg';
import penIcon from '@gui/lib/libraries/extensions/pen/pen.png';
import penSmall from '@gui/lib/libraries/extensions/pen/pen-small.svg';

export default [
  {
    name: <FormattedMessage id="gui.extension.pen.name" defaultMessage="Pen" />,
    description: <FormattedMessage id="gui.extension.pen.description" defaultMessage="Draw with your sprites." />,
    extensionId: 'pen', iconURL: penIcon, insetIconURL: penSmall, featured: true,
  },
  {
    name: <FormattedMessage id="gui.extension.music.name" defaultMessage="Music" />,
    description: <FormattedMessage id="gui.extension.music.description" defaultMessage="Play instruments and drums." />,
    extensionId: 'music', iconURL: musicIcon, insetIconURL: musicSmall, featured: true,
  },
  {
    name: 'Makey Makey',
    description: <FormattedMessage id="gui.extension.makeymakey.description" defaultMessage="Make anything into a key." />,
    extensionId: 'makeymakey', iconURL: makeymakeyIcon, insetIconURL: makeymakeySmall, featured: true, collaborator: 'JoyLabz',
  },
];
