/**
 * Arrow keys in a grid of buttons: one of them is in the tab order, the arrows go on from there. Up and down go to the
 * nearest one in the next row as it is laid out, whatever the width of the page.
 */

/** Call it again with the same grid after its buttons have changed. `first`: where Tab comes in, else where it was. */
export function useGridKeys(grid: HTMLElement, selector: string, first: HTMLElement | null = null): void {
  const items = itemsOf(grid, selector);
  const entry = first ?? items.find((item) => item.tabIndex === 0) ?? items[0];
  for (const item of items) item.tabIndex = item === entry ? 0 : -1;
  if (grid.dataset['gridKeys'] === 'on') return;
  grid.dataset['gridKeys'] = 'on';
  grid.addEventListener('keydown', (event) => {
    const from = (event.target as HTMLElement).closest<HTMLElement>(selector);
    if (!from || event.ctrlKey || event.altKey || event.metaKey) return;
    const to = next(itemsOf(grid, selector), from, event.key);
    if (!to) return;
    event.preventDefault();
    to.focus();
  });
  grid.addEventListener('focusin', (event) => {
    const here = (event.target as HTMLElement).closest<HTMLElement>(selector);
    if (here) for (const item of itemsOf(grid, selector)) item.tabIndex = item === here ? 0 : -1;
  });
}

function itemsOf(grid: HTMLElement, selector: string): HTMLElement[] {
  return [...grid.querySelectorAll<HTMLElement>(selector)];
}

function next(items: HTMLElement[], from: HTMLElement, key: string): HTMLElement | undefined {
  const at = items.indexOf(from);
  switch (key) {
    case 'ArrowRight': return items[at + 1];
    case 'ArrowLeft': return items[at - 1];
    case 'Home': return items[0];
    case 'End': return items.at(-1);
    case 'ArrowDown': return inRow(items.slice(at + 1), from, 1);
    case 'ArrowUp': return inRow(items.slice(0, at).reverse(), from, -1);
    default: return undefined;
  }
}

/** The nearest one of the first row beyond, in the order given. */
function inRow(items: HTMLElement[], from: HTMLElement, way: 1 | -1): HTMLElement | undefined {
  const here = from.getBoundingClientRect();
  const middle = (item: HTMLElement): number => {
    const box = item.getBoundingClientRect();
    return box.left + box.width / 2;
  };
  const beyond = items.filter((item) => way * (item.getBoundingClientRect().top - here.top) > here.height / 2);
  const row = beyond[0]?.getBoundingClientRect().top;
  const inThatRow = beyond.filter((item) => Math.abs(item.getBoundingClientRect().top - (row ?? 0)) < 4);
  return inThatRow.sort((a, b) => Math.abs(middle(a) - middle(from)) - Math.abs(middle(b) - middle(from)))[0];
}
