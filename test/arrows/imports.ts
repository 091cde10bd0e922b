import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

export interface Import {
  /** Path of the importing file from the repository's root, with `/`. */
  readonly from: string;
  /** For a relative import the path of the imported file (`.ts`), else the specifier as written. */
  readonly to: string;
  readonly relative: boolean;
  readonly typeOnly: boolean;
  readonly line: number;
}

const CODE_FOLDERS = ['openapi', 'fixtures', 'mock-server', 'conformance'];

/** Every TypeScript file of the product, from the repository's root. Generated declarations are not ours to judge. */
export const productFiles = (root: string): string[] => [
  'index.ts',
  ...CODE_FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !path.includes('/generated/')),
  ),
];

export const sourceOf = (root: string, file: string): ts.SourceFile =>
  parse(file, readFileSync(join(root, file), 'utf8'));

export const parse = (file: string, text: string): ts.SourceFile =>
  ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

/** The static imports, re-exports and `import()` calls of one file. */
export function importsOf(source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const relative = specifier.text.startsWith('.');
    const from = source.fileName;
    const to = relative ? posix.join(dirname(from), specifier.text).replace(/\.js$/, '.ts') : specifier.text;
    const line = source.getLineAndCharacterOfPosition(specifier.getStart(source)).line + 1;
    found.push({ from, to, relative, typeOnly, line });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false);
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
