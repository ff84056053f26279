import { OLD_EXPORTS, oldPath } from "./paths.mjs";

/** @typedef {import("@babel/core").types.Statement} Statement */
/** @typedef {import("@babel/core").NodePath<import("@babel/core").types.Program>} ProgramPath */
/** @typedef {typeof import("@babel/core").types} Types */

/**
 * @typedef {object} FoundImport
 * @property {string} source the module, as an older Discourse calls it
 * @property {string[]} names the exports that are used; `default` and `*` among them
 * @property {boolean} dynamic
 */

/**
 * @typedef {object} OlderHostOptions
 * @property {boolean} routeTemplate whether the file is a route's template
 * @property {(specifier: string) => { id: string, url: string, loader: string } | null} lazyPart
 *   what a dynamic import loads: the module's id, the script that defines it, and the module that
 *   exports the function to load it with; null to leave the import alone
 * @property {(found: FoundImport) => void} onImport told every import that is left
 */

/**
 * A Babel plugin that turns code for a current Discourse into code for 3.5: module paths and names
 * as they were, route templates in their wrapper, parts loaded on demand through a script.
 *
 * @param {{ types: Types }} babel
 * @param {OlderHostOptions} options
 * @returns {import("@babel/core").PluginObj}
 */
export default function olderHost({ types: t }, options) {
  /** @type {string | null} */
  let loaderName = null;

  return {
    name: "older-host",
    visitor: {
      Program: {
        // On the way out, when type-only imports are gone.
        exit(program) {
          if (options.routeTemplate) {
            wrapRouteTemplate(t, program);
          }
          for (const statement of program.node.body) {
            mapStatement(t, statement, options.onImport);
          }
        },
      },

      CallExpression(path) {
        if (path.node.callee.type !== "Import") {
          return;
        }
        const [argument] = path.node.arguments;
        if (argument?.type !== "StringLiteral") {
          throw path.buildCodeFrameError("import() needs a literal path");
        }
        const part = options.lazyPart(argument.value);
        options.onImport({ source: argument.value, names: [], dynamic: true });
        if (part) {
          const program = path.scope.getProgramParent().path;
          loaderName ??= addImport(
            t,
            /** @type {ProgramPath} */ (program),
            "loadPart",
            part.loader
          );
          path.replaceWith(
            t.callExpression(t.identifier(loaderName), [
              t.stringLiteral(part.id),
              t.stringLiteral(part.url),
            ])
          );
        }
      },
    },
  };
}

/**
 * @param {Types} t
 * @param {ProgramPath} program
 * @param {string} name
 * @param {string} source
 * @returns {string} the local name of the module's default export
 */
function addImport(t, program, name, source) {
  const local = program.scope.generateUid(name);
  program.node.body.unshift(
    t.importDeclaration([t.importDefaultSpecifier(t.identifier(local))], t.stringLiteral(source))
  );
  return local;
}

/**
 * Maps the module's path and its exports' names of one import or re-export, and reports it.
 *
 * @param {Types} t
 * @param {Statement} statement
 * @param {OlderHostOptions["onImport"]} onImport
 */
function mapStatement(t, statement, onImport) {
  if (
    !t.isImportDeclaration(statement) &&
    !t.isExportNamedDeclaration(statement) &&
    !t.isExportAllDeclaration(statement)
  ) {
    return;
  }
  if (!statement.source) {
    return;
  }
  const renamed = OLD_EXPORTS[statement.source.value] ?? {};
  const specifiers = t.isExportAllDeclaration(statement) ? [] : statement.specifiers;
  const names = specifiers.map((specifier) => {
    if (t.isImportDefaultSpecifier(specifier)) {
      return "default";
    }
    if (t.isImportSpecifier(specifier)) {
      const name = exportedName(specifier.imported);
      specifier.imported = t.identifier(renamed[name] ?? name);
      return renamed[name] ?? name;
    }
    if (t.isExportSpecifier(specifier)) {
      const name = specifier.local.name;
      specifier.local = t.identifier(renamed[name] ?? name);
      return renamed[name] ?? name;
    }
    return "*";
  });
  statement.source = t.stringLiteral(oldPath(statement.source.value));
  onImport({ source: statement.source.value, names, dynamic: false });
}

/**
 * @param {import("@babel/core").types.Identifier | import("@babel/core").types.StringLiteral} node
 * @returns {string}
 */
function exportedName(node) {
  return node.type === "Identifier" ? node.name : node.value;
}

/**
 * 3.5 renders no bare component for a route: without the wrapper the page crashes.
 *
 * @param {Types} t
 * @param {ProgramPath} program
 */
function wrapRouteTemplate(t, program) {
  const { body } = program.node;
  const index = body.findIndex(
    (statement) => t.isExportDefaultDeclaration(statement) || isTemplate(t, statement)
  );
  const found = body[index];
  let component;
  if (t.isExportDefaultDeclaration(found)) {
    const { declaration } = found;
    component = t.isClassDeclaration(declaration) ? t.toExpression(declaration) : declaration;
  } else if (t.isExpressionStatement(found)) {
    component = found.expression;
  }
  if (!t.isExpression(component)) {
    throw program.buildCodeFrameError("A route template exports a component");
  }
  const wrapper = addImport(t, program, "RouteTemplate", "ember-route-template");
  body[index + 1] = t.exportDefaultDeclaration(
    t.callExpression(t.identifier(wrapper), [component])
  );
}

/**
 * @param {Types} t
 * @param {Statement} statement
 * @returns {boolean} whether it is a template that stands alone, and so is the default export
 */
function isTemplate(t, statement) {
  return (
    t.isExpressionStatement(statement) &&
    t.isCallExpression(statement.expression) &&
    t.isIdentifier(statement.expression.callee) &&
    /^TEMPLATE_\d+_TAKEN_OUT$/.test(statement.expression.callee.name)
  );
}
