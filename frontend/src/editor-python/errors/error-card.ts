/** An error, explained: what happened, the likely cause, one thing to try. Told to a screen reader once. */
import close from 'icon:x';
import go from 'icon:locate-fixed';
import { iconButton } from '../../editor-blocks/elements.ts';
import type { RawError } from '../../python/protocol.ts';
import { element, put } from '../../shared/elements.ts';
import { gettext, interpolate } from '../../shared/i18n.ts';
import type { Explanation } from './explanation.ts';

export class ErrorCard {
  readonly root = element('section', { class: 'python-error', 'aria-label': gettext('What went wrong'), hidden: true });
  private readonly goTo: () => void;

  constructor(goTo: () => void) {
    this.goTo = goTo;
  }

  hide(): void {
    this.root.hidden = true;
    this.root.replaceChildren();
  }

  /** file: where the line is, when that isn't plain; null: there is only one. */
  show(explanation: Explanation, error: RawError, file: string | null): void {
    const { title, what, why, line } = explanation;
    const leave = iconButton(close, gettext('Close'), 'village-button village-small', true);
    leave.addEventListener('click', () => this.hide());
    const told = element('div', { class: 'python-error-told' });
    const place = line === null ? null : file === null
      ? interpolate(gettext('Go to line %(line)s'), { line })
      : interpolate(gettext('Go to line %(line)s of %(file)s'), { line, file });
    put(this.root,
      element('div', { class: 'python-error-head' }, element('h3', {}, title), leave),
      place !== null && this.goButton(place),
      told,
      element('details', { class: 'python-error-own' },
        element('summary', {}, gettext('What Python says')), element('pre', { tabindex: '0' }, pythonText(error))));
    this.root.hidden = false;
    // An alert is read out when something is put into it, so it has to be there before.
    told.setAttribute('role', 'alert');
    told.append(
      element('p', { class: 'village-unseen' }, line === null ? title : interpolate(gettext('%(title)s, line %(line)s.'), { title, line })),
      ...[
        part(gettext('What happened'), what),
        part(gettext('Likely cause'), why),
        part(gettext('Try this'), explanation.try, 'python-error-try'),
      ].filter((each) => each !== null));
    this.root.scrollIntoView({ block: 'nearest' });
  }

  private goButton(label: string): HTMLButtonElement {
    const button = iconButton(go, label, 'village-button village-small');
    button.addEventListener('click', () => this.goTo());
    return button;
  }
}

function part(title: string, text: string, className = ''): HTMLElement | null {
  return text === '' ? null : element('p', { class: className }, element('strong', {}, title), ' ', ...withCode(text));
}

/** What stands between backquotes or quotation marks is code; the quotation marks stay. */
function withCode(text: string): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let from = 0;
  for (const match of text.matchAll(/`([^`]+)`|(?<=[„“])([^„“”]+)(?=”)/g)) {
    parts.push(text.slice(from, match.index), element('code', {}, match[1] ?? match[2] ?? ''));
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)];
}

/** As Python itself would print it. */
function pythonText({ type, message, frames }: RawError): string {
  const lines = frames.map(({ file, line, function: name }) => `  File "${file}", line ${line}${name === '<module>' ? '' : `, in ${name}`}`);
  return [...lines, message === '' ? type : `${type}: ${message}`].join('\n');
}
