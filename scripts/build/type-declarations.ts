import { dirname, join, posix, relative } from 'node:path';
import ts from 'typescript';

/** What `package.json` exports. */
const ENTRY_POINTS = ['index.ts', 'conformance/vitest/index.ts'];

/** Declarations of everything the library's types lead to: path below `dist/types/` to content. */
export function typeDeclarations(root: string): ReadonlyMap<string, string> {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, include: [], files: ENTRY_POINTS },
    ts.sys,
    root,
  );
  const program = ts.createProgram(
    ENTRY_POINTS.map((name) => join(root, name)),
    {
      ...options,
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      // Whether the code is right is for `npm run check` to say; this still fails on a type it cannot write down.
      noCheck: true,
      rootDir: root,
      outDir: root,
    },
  );
  const declarations = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (path, text) =>
    declarations.set(relative(root, path), text),
  );
  if (diagnostics.length > 0) {
    throw new Error(`The types do not build.\n${ts.formatDiagnostics(diagnostics, formatHost(root))}`);
  }
  // Declarations written by hand or by a generator are read, not emitted.
  for (const { fileName, isDeclarationFile, text } of program.getSourceFiles()) {
    if (isDeclarationFile && !fileName.includes('/node_modules/'))
      declarations.set(relative(root, fileName), text);
  }
  return reachableFrom(
    ENTRY_POINTS.map((name) => name.replace(/\.ts$/, '.d.ts')),
    declarations,
  );
}

/** Leaves out what only the code needs. */
function reachableFrom(
  entries: readonly string[],
  declarations: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const reached = new Map<string, string>();
  const visit = (name: string): void => {
    const text = declarations.get(name);
    if (text === undefined || reached.has(name)) return;
    reached.set(name, text);
    for (const { fileName } of ts.preProcessFile(text).importedFiles) {
      visit(posix.join(dirname(name), fileName.replace(/\.js$/, '.d.ts')));
    }
  };
  for (const entry of entries) visit(entry);
  return reached;
}

const formatHost = (root: string): ts.FormatDiagnosticsHost => ({
  getCurrentDirectory: () => root,
  getCanonicalFileName: (name) => name,
  getNewLine: () => '\n',
});
