// Loads the page again when the pack has changed, and says what is wrong with it while it can't be shown.
const own = document.currentScript;
const shown = Number(own.dataset.version);
const EACH_MS = 700;
let sign = null;

function tell(text) {
  if (!text) {
    sign?.remove();
    sign = null;
    document.body.style.paddingBlockStart = '';
    return;
  }
  if (!sign) {
    sign = document.createElement('p');
    sign.className = 'notice notice-warn preview-sign';
    sign.setAttribute('role', 'status');
    Object.assign(sign.style, { position: 'fixed', insetInline: '1rem', insetBlockStart: '0.5rem', zIndex: 1000, margin: 0, padding: '0.75rem 1rem' });
    document.body.append(sign);
  }
  if (sign.textContent !== text) sign.textContent = text;
  // Above the page, not over it: what can be pressed there can be pressed.
  document.body.style.paddingBlockStart = `calc(${sign.offsetHeight}px + 1rem)`;
}

async function look() {
  try {
    const state = await (await fetch('/preview/state/', { cache: 'no-store' })).json();
    if (state.version !== shown && !state.faults) return location.reload();
    tell(state.faults ? state.told : '');
  } catch {
    tell(own.dataset.away);
  }
  setTimeout(look, EACH_MS);
}

setTimeout(look, EACH_MS);
