/** The names that a program itself gives: variables, functions, parameters, what it imports. Read from the syntax tree. */
import type { SyntaxNode, Tree } from '@lezer/common';

export interface OwnName {
  name: string;
  kind: 'variable' | 'function' | 'class';
}

export interface OwnNames {
  names: OwnName[];
  /** Module by the name that it goes under: `t` -> `turtle`. */
  modules: Map<string, string>;
  /** Modules of which everything is imported: `from turtle import *`. */
  whole: Set<string>;
  /** What a name stands for where it was made by calling something: `t` -> `turtle.Turtle`. */
  made: Map<string, string>;
}

/** except: the place where the child types just now; a word that is only there isn't a name yet. */
export function readOwnNames(tree: Tree, text: (from: number, to: number) => string, except: number): OwnNames {
  const found: OwnNames = { names: [], modules: new Map(), whole: new Set(), made: new Map() };
  const seen = new Set<string>();
  const say = (node: SyntaxNode): string => text(node.from, node.to);
  const give = (node: SyntaxNode, kind: OwnName['kind']): void => {
    const name = say(node);
    if (seen.has(name) || (node.from <= except && except <= node.to)) return;
    seen.add(name);
    found.names.push({ name, kind });
  };
  const giveTargets = (node: SyntaxNode): void => {
    if (node.name === 'VariableName') give(node, 'variable');
    else if (node.name === 'TupleExpression' || node.name === 'ArrayExpression' || node.name === 'ParenthesizedExpression') childrenOf(node).forEach(giveTargets);
  };
  const read: Record<string, (node: SyntaxNode) => void> = {
    FunctionDefinition: (node) => first(node, 'VariableName', (name) => give(name, 'function')),
    ClassDefinition: (node) => first(node, 'VariableName', (name) => give(name, 'class')),
    ParamList: (node) => childrenOf(node).forEach((child) => {
      if (child.name === 'VariableName' && child.prevSibling?.name !== 'AssignOp') give(child, 'variable');
    }),
    AssignStatement: (node) => {
      const children = childrenOf(node);
      const last = children.map(({ name }) => name).lastIndexOf('AssignOp');
      children.slice(0, Math.max(last, 0)).forEach(giveTargets);
      const [target, , value] = children;
      if (target?.name === 'VariableName' && value?.name === 'CallExpression' && value.firstChild) found.made.set(say(target), say(value.firstChild));
    },
    ImportStatement: (node) => readImport(childrenOf(node), say, give, found),
  };
  read['NamedExpression'] = read['AssignStatement'] as (node: SyntaxNode) => void;
  tree.iterate({
    enter: ({ name, node }) => {
      read[name]?.(node);
      if (name === 'as' && node.parent?.name !== 'ImportStatement' && node.nextSibling) giveTargets(node.nextSibling);
      if (name !== 'for') return;
      for (let next = node.nextSibling; next && next.name !== 'in'; next = next.nextSibling) giveTargets(next);
    },
  });
  return found;
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

function first(node: SyntaxNode, name: string, use: (child: SyntaxNode) => void): void {
  const child = node.getChild(name);
  if (child) use(child);
}

function readImport(children: SyntaxNode[], say: (node: SyntaxNode) => string, give: (node: SyntaxNode, kind: OwnName['kind']) => void, found: OwnNames): void {
  const isFrom = children[0]?.name === 'from';
  const start = children.findIndex(({ name }) => name === 'import');
  const source = isFrom && children[1] ? say(children[1]) : '';
  let latest = '';
  children.forEach((child, index) => {
    if (index <= start) return;
    if (isFrom && child.name === '*') found.whole.add(source);
    if (child.name !== 'VariableName' || child.prevSibling?.name === '.') return;
    const isAlias = child.prevSibling?.name === 'as';
    if (!isAlias) latest = say(child);
    if (!isAlias && child.nextSibling?.name === 'as') return;
    give(child, isFrom ? 'function' : 'variable');
    if (isFrom) found.made.set(`import ${say(child)}`, `${source}.${latest}`);
    else found.modules.set(say(child), latest);
  });
}
