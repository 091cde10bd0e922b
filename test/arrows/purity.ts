import ts from 'typescript';
import { importsOf } from './imports.js';

/** Modules with which code reaches the world outside. */
const OUTSIDE =
  /^(node:)?(http|https|http2|net|tls|dgram|dns|fs|fs\/promises|child_process|worker_threads|timers|timers\/promises|perf_hooks|os)$|^express$/;
/** Time and chance, however they are reached. */
const WORLDLY_MEMBERS = new Set([
  'Date.now',
  'Math.random',
  'process.hrtime',
  'process.uptime',
  'process.env',
]);
const WORLDLY_NAMES = new Set([
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'performance', 'fetch'],
  ...['randomUUID', 'randomBytes', 'randomInt', 'getRandomValues'],
]);

/** Each place where a file of the core reaches for time, chance, disk or network instead of being handed it. */
export function impurities(source: ts.SourceFile): string[] {
  const found = importsOf(source)
    .filter(({ to, typeOnly }) => OUTSIDE.test(to) && !typeOnly)
    .map(({ to, line }) => `${source.fileName}:${line} imports ${to}`);
  const visit = (node: ts.Node): void => {
    const reached = worldly(node);
    if (reached) {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      found.push(`${source.fileName}:${line} uses ${reached}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function worldly(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const member = `${node.expression.getText()}.${node.name.text}`;
    return WORLDLY_MEMBERS.has(member) || WORLDLY_NAMES.has(node.name.text) ? member : undefined;
  }
  const isDate =
    (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'Date';
  if (isDate && (ts.isCallExpression(node) || !node.arguments?.length))
    return 'the time of day (Date without a time)';
  if (!ts.isIdentifier(node) || !WORLDLY_NAMES.has(node.text)) return undefined;
  // The name of a member or a parameter (`{ fetch: … }`, `clock.fetch`) is something else; an import is the thing itself.
  const { parent } = node;
  const isNameOfElse = isNamed(parent) && parent.name === node && !ts.isImportSpecifier(parent);
  return isNameOfElse ? undefined : node.text;
}

const isNamed = (node: ts.Node): node is ts.Node & { name: ts.Node } => 'name' in node;
