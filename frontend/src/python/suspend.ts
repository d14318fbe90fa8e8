/**
 * Lets a Python program wait. Brython turns Python into plain JavaScript functions, which can't stop in the middle; here
 * each function of that JavaScript becomes a generator, so that input(), sleep() or a step can rest wherever they stand.
 *
 *     function f(_n) {…}   ->   function f() { return $T.drive(f.$gen.apply(this, arguments)) }  f.$gen = function*(_n) {…}
 *     $B.$call(g, 1)       ->   ($T.call0(g, 1), $T.p === null ? $T.v : (yield* $T.take()))
 *     while (…) {…}        ->   while (…) { if (--$T.fuel < 0 || $T.restsEachRound) yield 1; …}   1: at a round, not in a call
 *     $B.rich_op('__mul__', x, y)  ->  $T.operate('__mul__', x, y)
 *     $B.set_lineno(f, 3)  ->   also `if ($T.isWatched) yield $T.at(f, 3)`
 *
 * What Brython's own code calls back (a sort key, __str__, a generator's body) runs by `drive` and can't rest there. A
 * comprehension or a class body is a function that is called at once: it becomes a generator that is gone through at once.
 * `$T` is an object of turns.ts.
 */
import { parse, type AnyNode, type CallExpression, type Expression, type Function as AnyFunction, type FunctionDeclaration, type Node } from 'acorn';

interface Edit {
  from: number;
  to: number;
  text: string;
  /** Of edits at one place: what closes comes before what opens. */
  rank: number;
}

/** Where a piece of code stands. */
interface Place {
  /** Inside a generator, so that it may yield. */
  canRest: boolean;
  /** Its lines are lines of the program that a child may follow: not those inside a comprehension. */
  isFollowed: boolean;
}

const CALLS: Record<string, string> = {
  $call_with_position: 'call', $call: 'call0', call_attr: 'attr', $import: 'import', $import_from: 'importFrom',
};
/** Operators whose results can be larger than all memory. */
const LARGE = /^'(?:__(?:add|mul|pow|lshift)__|(?:\+|\*|\*\*|<<)=)'$/;
const REST_IF_TIRED = 'if(--$T.fuel<0)yield 0;';
const REST_AT_ROUND = 'if(--$T.fuel<0||$T.restsEachRound)yield 1;';

class Suspender {
  private readonly edits: Edit[] = [];
  private readonly js: string;
  private readonly isFollowed: boolean;

  constructor(js: string, isFollowed: boolean) {
    this.js = js;
    this.isFollowed = isFollowed;
  }

  run(): string {
    this.children(parse(this.js, { ecmaVersion: 2022, allowReturnOutsideFunction: true }), { canRest: true, isFollowed: this.isFollowed });
    const sorted = this.edits.map((edit, order) => ({ ...edit, order }));
    sorted.sort((a, b) => a.from - b.from || a.rank - b.rank || a.order - b.order);
    let text = '';
    let at = 0;
    for (const edit of sorted) {
      text += this.js.slice(at, edit.from) + edit.text;
      at = edit.to;
    }
    return text + this.js.slice(at);
  }

  private insert(at: number, text: string, rank = 1): void {
    this.edits.push({ from: at, to: at, text, rank });
  }

  private replace(from: number, to: number, text: string): void {
    this.edits.push({ from, to, text, rank: 2 });
  }

  private children(node: Node, place: Place): void {
    for (const value of Object.values(node) as unknown[]) {
      if (Array.isArray(value)) for (const one of value) if (isNode(one)) this.visit(one, place);
      if (isNode(value)) this.visit(value, place);
    }
  }

  private visit(node: AnyNode, place: Place): void {
    switch (node.type) {
      case 'FunctionDeclaration':
        return this.declaration(node as FunctionDeclaration, place);
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        return this.children(node.body, { canRest: false, isFollowed: false });
      case 'CallExpression':
        if (place.canRest && this.call(node, place)) return undefined;
        break;
      case 'WhileStatement':
      case 'ForOfStatement':
        if (place.canRest) this.loop(node, place);
        break;
      case 'ExpressionStatement':
        if (!this.isFollowed && (isLine(node.expression) || isPositions(node.expression))) return this.replace(node.start, node.end, ';');
        if (!place.canRest) break;
        // Brython ends few lines by a semicolon; what begins with a bracket now would be a call of the line before.
        this.insert(node.start, ';', 0);
        if (place.isFollowed && isLine(node.expression)) return this.line(node, node.expression);
        break;
    }
    return this.children(node, place);
  }

  /** A `def` or `lambda`. One with `yield` or `await` in it stays as it is, and so it can't rest. */
  private declaration(node: FunctionDeclaration, place: Place): void {
    if (node.async || node.generator || isPythonGenerator(node)) return this.children(node.body, { canRest: false, isFollowed: false });
    const { name } = node.id;
    const [first, last] = [node.params[0], node.params.at(-1)];
    const parameters = first && last ? this.js.slice(first.start, last.end) : '';
    this.replace(node.start, node.body.start, `function ${name}(){return $T.drive(${name}.$gen.apply(this,arguments))}\n${name}.$gen=function*(${parameters})`);
    this.insert(node.body.start + 1, REST_IF_TIRED);
    this.children(node.body, { canRest: true, isFollowed: this.isFollowed && (place.isFollowed || place.canRest) });
    this.insert(node.end, ';', 0);
  }

  /** Whether it was a call of a kind that is rewritten. */
  private call(node: CallExpression, place: Place): boolean {
    const { callee } = node;
    if (callee.type === 'FunctionExpression' && !callee.generator && !callee.async) {
      this.insert(node.start, '(yield* ');
      this.replace(callee.start, callee.start + 'function'.length, 'function*');
      const isLambda = /^\(\s*function\s*\(\)/.test(this.js.slice(callee.start - 1, callee.body.start));
      this.children(callee.body, { canRest: true, isFollowed: place.isFollowed && isLambda });
      for (const argument of node.arguments) this.visit(argument, place);
      this.insert(node.end, ')', 0);
      return true;
    }
    const method = nameOnB(callee);
    if (method === 'set_lineno' && place.isFollowed) {
      const [frame, line] = this.texts(node);
      this.replace(node.start, node.end, `($B.set_lineno(${frame},${line}),$T.isWatched?(yield $T.at(${frame},${line})):0,true)`);
      return true;
    }
    if ((method === 'rich_op' || method === 'augm_assign') && this.texts(node).some((text) => LARGE.test(text))) {
      this.replace(callee.start, callee.end, method === 'rich_op' ? '$T.operate' : '$T.augment');
      return false;
    }
    const turn = method && CALLS[method];
    if (!turn) return false;
    this.insert(node.start, '(');
    this.replace(callee.start, callee.end, `$T.${turn}`);
    for (const argument of node.arguments) this.visit(argument, place);
    this.insert(node.end, ',$T.p===null?$T.v:(yield* $T.take()))', 0);
    return true;
  }

  private loop(node: Extract<AnyNode, { type: 'WhileStatement' | 'ForOfStatement' }>, place: Place): void {
    const frame = node.type === 'ForOfStatement' && place.isFollowed ? this.frameOf(node.right) : null;
    const rest = place.isFollowed ? REST_AT_ROUND : REST_IF_TIRED;
    this.insert(node.body.start + 1, frame ? `${rest}if($T.isWatched)yield $T.at(${frame});` : rest);
  }

  /** `for x in …` goes back to its own line for each round: "frame,line". */
  private frameOf(iterator: Expression): string | null {
    if (iterator.type !== 'CallExpression' || nameOnB(iterator.callee) !== 'make_js_iterator') return null;
    const [, frame, line] = this.texts(iterator);
    return frame && line ? `${frame},${line}` : null;
  }

  private line(node: Node, call: CallExpression): void {
    const [frame, line] = this.texts(call);
    this.insert(node.end, `;if($T.isWatched)yield $T.at(${frame},${line});`, 0);
  }

  private texts(call: CallExpression): string[] {
    return call.arguments.map((argument) => this.js.slice(argument.start, argument.end));
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** The method's name of `$B.method`. */
function nameOnB(node: AnyNode): string | null {
  if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier' || node.object.name !== '$B') return null;
  return node.property.type === 'Identifier' ? node.property.name : null;
}

function isLine(node: Expression): node is CallExpression {
  return node.type === 'CallExpression' && nameOnB(node.callee) === 'set_lineno';
}

/** Where in their lines the parts of a function stand, for errors. */
function isPositions(node: Expression): boolean {
  return node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression' && node.left.property.type === 'Identifier' && node.left.property.name === 'positions';
}

/** Brython wraps the body of a function with `yield` into a generator of its own. */
function isPythonGenerator(node: AnyFunction): boolean {
  if (node.body.type !== 'BlockStatement') return false;
  return node.body.body.some(
    (statement) => statement.type === 'VariableDeclaration' && statement.declarations.some(({ init }) => init?.type === 'FunctionExpression' && init.generator),
  );
}

/**
 * js: as Brython writes it for a module. What comes back is the body of a generator function.
 *
 * isFollowed: of the child's own files, whose lines can be watched and whose loops rest after each round on the stage. Of
 * other files the lines aren't told.
 */
export function makeSuspendable(js: string, isFollowed: boolean): string {
  return new Suspender(js, isFollowed).run();
}
