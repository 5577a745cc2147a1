import type { UnusedParts } from './unused-parts.ts';

/** A node of the syntax tree (ESTree): its kind, its place in the text, and what belongs to its kind. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** The nodes of a property of a node, whether it holds one or several. */
function nodesIn(value: unknown): readonly Node[] {
  return (Array.isArray(value) ? value : [value]).filter(isNode);
}

function nameOf(node: unknown): string | null {
  return isNode(node) && node.type === 'Identifier' ? String(node.name) : null;
}

/** The name of a property that is read by its name: `b` of `a.b`. */
function memberOf(node: unknown): string | null {
  return isNode(node) && node.type === 'MemberExpression' && node.computed === false
    ? nameOf(node.property)
    : null;
}

/** `exports.name`. */
function exportOf(node: unknown): string | null {
  return isNode(node) && nameOf(node.object) === 'exports' ? memberOf(node) : null;
}

/** Whether nothing that follows a statement is reached from it. */
function isLast(statement: Node | undefined): boolean {
  if (statement?.type === 'BlockStatement') return isLast(nodesIn(statement.body).at(-1));
  return /^(?:Return|Break|Throw|Continue)Statement$/.test(statement?.type ?? '');
}

/** The variables that are declared with `var` in a node: they belong to the whole function, wherever they stand. */
function varsIn(node: Node): readonly string[] {
  if (/^(?:ArrowFunction|Function)/.test(node.type)) return [];
  const own = node.type === 'VariableDeclaration' ? nodesIn(node.declarations) : [];
  const names = own.map(({ id }) => nameOf(id)).filter((name) => name !== null);
  return [...names, ...Object.values(node).flatMap(nodesIn).flatMap(varsIn)];
}

const NEVER = '__leftOut';

/** Text of a file that is replaced. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function withEdits(code: string, edits: readonly Edit[]): string {
  let text = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) throw new Error(`Left out twice: ${code.slice(edit.start, edit.end)}`);
    text += code.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + code.slice(at);
}

function withoutCuts(code: string, cuts: UnusedParts['cuts'] = []): string {
  return cuts.reduce((text, [from, upTo]) => {
    const start = text.indexOf(from);
    if (start < 0 || text.includes(from, start + 1))
      throw new Error(`Not found once, so that it cannot be left out: ${from}`);
    const end = text.indexOf(upTo, start);
    if (end < 0) throw new Error(`Not found behind what is left out: ${upTo}`);
    return text.slice(0, start) + text.slice(end);
  }, code);
}

/** Goes through a syntax tree and collects what to replace. */
class Pruning {
  readonly edits: Edit[] = [];
  /** What `exports` has got. */
  readonly exported = new Set<string>();
  readonly #code: string;
  readonly #parts: UnusedParts;
  readonly #idle: ReadonlyMap<string, string>;
  readonly #constant: ReadonlyMap<string, string>;
  readonly #keys: ReadonlySet<string>;
  /** What was named and has not been found yet. */
  readonly #missing: Set<string>;
  /** The variables of the function that is visited whose declarations were left out. */
  #undeclared: string[] = [];

  constructor(code: string, parts: UnusedParts) {
    this.#code = code;
    this.#parts = parts;
    const uncalled = (parts.uncalled ?? []).map((name) => [name, `${NEVER}()`] as const);
    this.#idle = new Map([...Object.entries(parts.idle ?? {}), ...uncalled]);
    this.#constant = new Map(Object.entries(parts.constant ?? {}));
    this.#keys = new Set(parts.keys);
    this.#missing = new Set([
      ...this.#idle.keys(),
      ...this.#constant.keys(),
      ...this.#keys,
      ...(parts.statements ?? []),
      ...(parts.neverIs?.values ?? []).map(String),
    ]);
  }

  /** @throws if something that was named is not there. */
  end(): void {
    if (this.#missing.size > 0)
      throw new Error(`Not found, so that it cannot be left out: ${[...this.#missing].join(', ')}`);
  }

  program(statements: readonly Node[]): void {
    for (const statement of statements) {
      const text = this.#code.slice(statement.start, statement.end);
      const begin = this.#parts.statements?.find((one) => text.startsWith(one));
      if (begin === undefined) {
        if (this.#parts.becomesModule) this.#begin(statement);
        this.#visit(statement);
      } else {
        this.#missing.delete(begin);
        this.#replace(statement, '');
      }
    }
  }

  #replace({ start, end }: Pick<Node, 'start' | 'end'>, text: string): void {
    this.edits.push({ start, end, text });
  }

  /** Turns `var a = require('b')` into an import, and the first `exports.a =` into a variable. */
  #begin(statement: Node): void {
    const { expression, start } = statement;
    if (isNode(expression) && expression.type === 'AssignmentExpression') {
      const name = exportOf(expression.left);
      if (name !== null && !this.exported.has(name)) {
        this.exported.add(name);
        this.#replace({ start, end: start }, 'var ');
      }
    }
    if (statement.type !== 'VariableDeclaration') return;
    const declared = nodesIn(statement.declarations);
    const required = declared.filter(
      ({ init }) => isNode(init) && nameOf(init.callee) === 'require',
    );
    const [rest] = declared.filter((one) => !required.includes(one));
    if (required.length === 0) return;
    const imports = required.map(({ id, init }) => {
      const [path] = nodesIn(isNode(init) ? init.arguments : []);
      return `import * as ${nameOf(id)} from '${path?.value}';`;
    });
    this.#replace(
      { start, end: rest?.start ?? statement.end },
      imports.join('\n') + (rest === undefined ? '' : '\nvar '),
    );
  }

  #visit(node: Node): void {
    if (this.#leaveOut(node)) return;
    for (const key of Object.keys(node)) {
      if (key === 'property' && node.computed === false) continue;
      if (key === 'key' && node.computed === false && node.shorthand === false) continue;
      for (const inner of nodesIn(node[key])) this.#visit(inner);
    }
  }

  /** Whether a node was replaced, or else its inner nodes remain to be visited. */
  #leaveOut(node: Node): boolean {
    switch (node.type) {
      case 'MemberExpression':
        return this.#exports(node);
      case 'FunctionDeclaration':
      case 'FunctionExpression':
        return this.#function(node);
      case 'Property':
        return this.#property(node);
      case 'BinaryExpression':
        return this.#comparison(node);
      case 'SwitchStatement':
        return this.#switch(node);
      case 'VariableDeclarator':
        return this.#declared(node);
      case 'AssignmentExpression':
        return this.#assignment(node);
      case 'Identifier':
        return this.#variable(node);
      default:
        return false;
    }
  }

  #exports(node: Node): boolean {
    const name = this.#parts.becomesModule ? exportOf(node) : null;
    if (name === null) return false;
    this.exported.add(name);
    this.#replace(node, `$${name}`);
    return true;
  }

  #function(node: Node): boolean {
    const name = nameOf(node.id) ?? '';
    const returned = this.#idle.get(name);
    const [body] = nodesIn(node.body);
    if (returned !== undefined && body !== undefined) {
      this.#missing.delete(name);
      this.#replace(body, returned === '' ? '{}' : `{ return ${returned}; }`);
      return true;
    }
    // A parameter of the same name is another variable.
    if (nodesIn(node.params).some((one) => this.#constant.has(nameOf(one) ?? ''))) return true;
    const outer = this.#undeclared;
    this.#undeclared = [];
    if (body !== undefined) this.#visit(body);
    if (body !== undefined && this.#undeclared.length > 0) {
      const start = body.start + 1;
      this.#replace({ start, end: start }, ` var ${[...new Set(this.#undeclared)].join(', ')}; `);
    }
    this.#undeclared = outer;
    return true;
  }

  #property(node: Node): boolean {
    const name = nameOf(node.key) ?? '';
    if (!this.#keys.has(name)) return false;
    this.#missing.delete(name);
    const comma = this.#code[node.end] === ',' ? 1 : 0;
    this.#replace({ start: node.start, end: node.end + comma }, '');
    return true;
  }

  /** Whether a node is what the name of `neverIs` names. */
  #isNever(node: unknown): boolean {
    const name = this.#parts.neverIs?.name;
    return name !== undefined && (memberOf(node) === name || nameOf(node) === name);
  }

  #isNeverValue(node: unknown): boolean {
    if (!isNode(node) || node.type !== 'Literal') return false;
    const value = this.#parts.neverIs?.values.find((one) => one === node.value);
    if (value !== undefined) this.#missing.delete(String(value));
    return value !== undefined;
  }

  #comparison(node: Node): boolean {
    const { left, right, operator } = node;
    if (operator !== '===' && operator !== '!==') return false;
    const isLeftOut =
      (this.#isNever(left) && this.#isNeverValue(right)) ||
      (this.#isNever(right) && this.#isNeverValue(left));
    if (isLeftOut) this.#replace(node, operator === '===' ? '!1' : '!0');
    return isLeftOut;
  }

  #switch(node: Node): boolean {
    if (!this.#isNever(node.discriminant)) return false;
    const cases = nodesIn(node.cases);
    /** Whether a case can be reached from the one before it, which does not end with a `break`. */
    let isReached = false;
    for (const one of cases) {
      const statements = nodesIn(one.consequent);
      const isNever = this.#isNeverValue(one.test);
      const last = statements.at(-1);
      const isLeftOut =
        isNever &&
        (statements.length === 0 || (!isReached && (isLast(last) || one === cases.at(-1))));
      if (isLeftOut) {
        this.#undeclared.push(...varsIn(one));
        this.#replace(one, '');
      } else {
        for (const statement of statements) this.#visit(statement);
        isReached = !isLast(last);
      }
    }
    return true;
  }

  #declared(node: Node): boolean {
    const name = nameOf(node.id) ?? '';
    if (this.#constant.has(name)) this.#missing.delete(name);
    for (const inner of nodesIn(node.init)) this.#visit(inner);
    return nameOf(node.id) !== null;
  }

  /** What is assigned to a constant is still evaluated. */
  #assignment(node: Node): boolean {
    const [left] = nodesIn(node.left);
    if (!this.#constant.has(nameOf(left) ?? '') || left === undefined) return false;
    const end = this.#code.indexOf('=', left.end) + 1;
    this.#replace({ start: node.start, end }, '');
    for (const right of nodesIn(node.right)) this.#visit(right);
    return true;
  }

  #variable(node: Node): boolean {
    const value = this.#constant.get(nameOf(node) ?? '');
    if (value === undefined) return false;
    this.#replace(node, value);
    return true;
  }
}

/**
 * Leaves out of a file of a library what is never used.
 * @param parse returns the syntax tree of a program (ESTree).
 * @throws if something that is to be left out is not there.
 */
export function pruned(
  code: string,
  parts: UnusedParts,
  parse: (code: string) => { readonly body: unknown },
): string {
  if (parts.whole !== undefined) return parts.whole;
  const cut = withoutCuts(code, parts.cuts);
  const pruning = new Pruning(cut, parts);
  pruning.program(nodesIn(parse(cut).body));
  pruning.end();
  const names = [...pruning.exported].map((name) => `$${name} as ${name}`);
  return [
    withEdits(cut, pruning.edits),
    ...(parts.uncalled ? [`function ${NEVER}() { throw Error('Left out of this page.'); }`] : []),
    ...(names.length > 0 ? [`export { ${names.join(', ')} };`] : []),
  ].join('\n');
}
