// Writes `reference.json`: what the reference implementation of JSONata makes of the expressions in
// `expressions.mjs`. To run it again, which is needed only after a change of that file:
//
//     npm install --prefix /tmp/jsonata jsonata@2.0.6
//     node generate.mjs /tmp/jsonata/node_modules/jsonata/jsonata.js > reference.json
//
// A tree is written as nested parentheses, each node with the position that the implementation gives it, which is
// the end of its token. Positions are turned into bytes.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expressions, states, variables } from "./expressions.mjs";

const require = createRequire(import.meta.url);
const path = process.argv[2];
const jsonata = require(path);
const { version } = require(path.replace(/[^/]*$/, "package.json"));

const pad = (parts) => parts.filter((part) => part !== "").join(" ");

function tree(source) {
  const at = (position) => (position === undefined ? "" : `@${Buffer.byteLength(source.slice(0, position))}`);
  const pairs = (list) => list.map(([key, value]) => `(${show(key)} ${show(value)})`).join(" ");

  function core(node) {
    const here = at(node.position);
    switch (node.type) {
      case "path":
        return `(path ${node.steps.map(show).join(" ")})`;
      case "name":
      case "variable":
        return `${node.type}:${JSON.stringify(node.value)}${here}`;
      case "string":
      case "number":
      case "value":
        return `${JSON.stringify(node.value)}${here}`;
      case "regex":
        return `regex${here}`;
      case "wildcard":
      case "descendant":
        return `${node.type}${here}`;
      case "parent":
        return "parent";
      case "operator":
        return `?${here}`;
      case "unary":
        if (node.value === "[") return `(${pad([`array${here}`, ...node.expressions.map(show)])})`;
        if (node.value === "{") return `(${pad([`object${here}`, pairs(node.lhs)])})`;
        return `(negate${here} ${show(node.expression)})`;
      case "binary":
        return `(${node.value}${here} ${show(node.lhs)} ${show(node.rhs)})`;
      case "bind":
      case "apply":
        return `(${node.value}${here} ${show(node.lhs)} ${show(node.rhs)})`;
      case "function":
      case "partial":
        return `(${pad([`${node.type}${here}`, show(node.procedure), ...node.arguments.map(show)])})`;
      case "lambda":
        if (node.thunk) return show(node.body);
        return `(${pad([`lambda${here}`, ...node.arguments.map(show), show(node.body)])})`;
      case "condition":
        return `(${pad([`condition${here}`, ...[node.condition, node.then, node.else].filter(Boolean).map(show)])})`;
      case "transform":
        return `(${pad([`transform${here}`, ...[node.pattern, node.update, node.delete].filter(Boolean).map(show)])})`;
      case "block":
        return `(${pad([`block${here}`, ...node.expressions.map(show)])})`;
      case "sort":
        return `(sort${here} ${node.terms.map((term) => (term.descending ? ">" : "<") + show(term.expression)).join(" ")})`;
      default:
        throw new Error(`unknown node ${node.type} in ${source}`);
    }
  }

  function show(node) {
    let text = core(node);
    if (node.keepArray && node.type !== "path" && node.type !== "apply") text += "[]";
    for (const stage of [...(node.predicate ?? []), ...(node.stages ?? [])]) {
      text += stage.type === "filter" ? `[${at(stage.position)} ${show(stage.expr)}]` : `[${at(stage.position)} #${stage.value}]`;
    }
    if (node.focus !== undefined) text += `@${node.focus}`;
    if (node.index !== undefined) text += `#${node.index}`;
    if (node.group) text += `{${at(node.group.position)} ${pairs(node.group.lhs)}}`;
    return text;
  }

  return show(jsonata(source).ast());
}

// Only what JSON can say is a result; the order and the number of a changing function's results are none.
async function result(source) {
  if (/\$(now|millis|random|shuffle|eval|uuid)\b/.test(source)) return {};
  try {
    const value = await jsonata(source).evaluate(undefined, { states, ...variables });
    if (value === undefined) return { undefined: true };
    let holdsFunction = false;
    const json = JSON.stringify(value, (_, part) => {
      const isFunction = typeof part === "function" || part?._jsonata_lambda || part?._jsonata_function;
      holdsFunction ||= isFunction;
      return isFunction ? null : part;
    });
    return holdsFunction ? { function: true } : { value: JSON.parse(json) };
  } catch (error) {
    return { failure: error.code ?? "none" };
  }
}

async function describe(source) {
  try {
    return { expression: source, tree: tree(source), ...(await result(source)) };
  } catch (error) {
    if (error.code === undefined) throw error;
    const position = error.position === undefined ? {} : { position: Buffer.byteLength(source.slice(0, error.position)) };
    return { expression: source, code: error.code, ...position };
  }
}

// The functions are bound by name in the source, and a bound function knows its signature.
async function functions() {
  const names = [...readFileSync(path, "utf8").matchAll(/\.bind\('(\w+)', defineFunction/g)].map((match) => match[1]);
  const signatures = {};
  for (const name of names.sort()) signatures[name] = (await jsonata(`$${name}`).evaluate()).signature.definition;
  return signatures;
}

const cases = [];
for (const source of expressions) cases.push(JSON.stringify(await describe(source)));
const head = JSON.stringify({ jsonata: version, functions: await functions(), states, variables }).slice(0, -1);
console.log(`${head},\n"cases": [\n${cases.join(",\n")}\n]}`);
