/** How large an SVG is as it is drawn. The fonts that its texts need are there: see fonts.ts. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export function createMeasureSvgScript(): (svg: unknown) => unknown {
  return (svg) => (Array.isArray(svg) ? svg.map(measure) : measure(svg));
}

/**
 * In a shadow tree, so that a style sheet within the SVG reaches nothing else. Whatever else is in it: the frame's policy lets
 * no script run but those that it names, and nothing be fetched.
 */
function measure(svg: unknown): Box {
  const place = document.createElement('div');
  place.style.cssText = 'position:absolute;visibility:hidden;width:0;height:0;overflow:hidden';
  const inside = place.attachShadow({ mode: 'open' });
  inside.innerHTML = String(svg);
  document.body.append(place);
  try {
    const drawn = inside.firstElementChild;
    if (!(drawn instanceof SVGGraphicsElement)) throw new Error('no SVG');
    const { x, y, width, height } = drawn.getBBox();
    return { x, y, width, height };
  } finally {
    place.remove();
  }
}
