/**
 * Tries out what Scratch draws with: WebGL, asked for in the way of its renderer, and pictures of forty sprites with a
 * picture on each, over each other and half seen through, on a stage of Scratch's size.
 */
export interface DrawingTrial {
  has_webgl: boolean;
  drawn_per_second: number;
}

const WIDTH = 480;
const HEIGHT = 360;
const SPRITES = 40;
const TEXTURE_SIDE = 128;
const FOR_MS = 800;

const VERTEX = `
attribute vec2 corner;
uniform vec2 place;
varying vec2 at;
void main() {
  at = corner;
  gl_Position = vec4(place + (corner - 0.5) * vec2(0.4, 0.5), 0.0, 1.0);
}`;

/** As costly as the one that Scratch draws sprites with: it turns the colour of each point. */
const FRAGMENT = `
precision mediump float;
uniform sampler2D costume;
uniform float turn;
varying vec2 at;
void main() {
  vec4 seen = texture2D(costume, at);
  float least = min(seen.r, min(seen.g, seen.b));
  float most = max(seen.r, max(seen.g, seen.b));
  float hue = fract((most - least) * 0.5 + turn);
  vec3 turned = clamp(abs(fract(vec3(hue) + vec3(1.0, 0.667, 0.333)) * 6.0 - 3.0) - 1.0, 0.0, 1.0);
  gl_FragColor = vec4(mix(seen.rgb, turned * most, 0.5) * seen.a, seen.a);
}`;

export function tryDrawing(canvas: HTMLCanvasElement = document.createElement('canvas'), clock: () => number = () => performance.now()): DrawingTrial {
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const gl = openWebGL(canvas);
  if (!gl) return { has_webgl: false, drawn_per_second: 0 };
  try {
    const draw = prepare(gl);
    draw(0);
    const begun = clock();
    let drawn = 0;
    do draw((drawn += 1));
    while (clock() - begun < FOR_MS);
    return { has_webgl: true, drawn_per_second: (drawn * 1000) / Math.max(1, clock() - begun) };
  } finally {
    gl.getExtension('WEBGL_lose_context')?.loseContext();
  }
}

function openWebGL(canvas: HTMLCanvasElement): WebGLRenderingContext | WebGL2RenderingContext | null {
  const asked = { alpha: false, stencil: true, antialias: false };
  try {
    return canvas.getContext('webgl', asked) as WebGLRenderingContext | null ?? canvas.getContext('webgl2', asked) as WebGL2RenderingContext | null;
  } catch {
    return null;
  }
}

/** Draws one picture, and waits until it is really there. */
function prepare(gl: WebGLRenderingContext | WebGL2RenderingContext): (picture: number) => void {
  const program = gl.createProgram() as WebGLProgram;
  for (const [kind, text] of [[gl.VERTEX_SHADER, VERTEX], [gl.FRAGMENT_SHADER, FRAGMENT]] as const) {
    const shader = gl.createShader(kind) as WebGLShader;
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error('WebGL is there, and cannot draw.');
  gl.useProgram(program);
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([0, 0, 1, 0, 0, 1, 1, 1]), gl.STATIC_DRAW);
  const corner = gl.getAttribLocation(program, 'corner');
  gl.enableVertexAttribArray(corner);
  gl.vertexAttribPointer(corner, 2, gl.FLOAT, false, 0, 0);
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, TEXTURE_SIDE, TEXTURE_SIDE, 0, gl.RGBA, gl.UNSIGNED_BYTE, paint());
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  const place = gl.getUniformLocation(program, 'place');
  const turn = gl.getUniformLocation(program, 'turn');
  const point = new Uint8Array(4);
  return (picture) => {
    gl.clearColor(1, 1, 1, 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
    for (let sprite = 0; sprite < SPRITES; sprite += 1) {
      gl.uniform2f(place, Math.sin(picture * 0.05 + sprite) * 0.8, Math.cos(picture * 0.07 + sprite * 2) * 0.8);
      gl.uniform1f(turn, ((picture + sprite) % 100) / 100);
      gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
    }
    // Reading a point back is what "touching colour" does, and it waits for all that was drawn.
    gl.readPixels(WIDTH / 2, HEIGHT / 2, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, point);
  };
}

/** A disc of many colours with clear corners. */
function paint(): Uint8Array {
  const points = new Uint8Array(TEXTURE_SIDE * TEXTURE_SIDE * 4);
  for (let index = 0; index < TEXTURE_SIDE * TEXTURE_SIDE; index += 1) {
    const x = index % TEXTURE_SIDE;
    const y = Math.floor(index / TEXTURE_SIDE);
    const isIn = Math.hypot(x - TEXTURE_SIDE / 2, y - TEXTURE_SIDE / 2) < TEXTURE_SIDE / 2;
    points.set([x * 2, y * 2, 128, isIn ? 255 : 0], index * 4);
  }
  return points;
}
