#!/usr/bin/env node
// Compiles the contracts in src/ and writes what a program needs of each to artifacts/ (`write`), or compares
// (`check`). Started by contrib/engines/forge.sh, which puts compiler and libraries into NODE_PATH.
const fs = require("fs");
const path = require("path");
const solc = require("solc");

const SOURCES = path.join(__dirname, "src");
const ARTIFACTS = path.join(__dirname, "artifacts");
// Without metadata the code depends on the sources alone, not on where they are.
const SETTINGS = {
  evmVersion: setting("evm_version", /"(.*)"/),
  optimizer: { enabled: true, runs: Number(setting("optimizer_runs", /(\d+)/)) },
  viaIR: setting("via_ir", /(true|false)/) === "true",
  metadata: { appendCBOR: false, bytecodeHash: "none" },
};

// As the tests compile: what they test is what is deployed.
function setting(key, value) {
  const toml = fs.readFileSync(path.join(__dirname, "foundry.toml"), "utf8");
  return new RegExp(`^${key} = ${value.source}`, "m").exec(toml)?.[1];
}

function sources(folder, prefix) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? sources(path.join(folder, entry.name), `${prefix}${entry.name}/`)
      : entry.name.endsWith(".sol") ? [`${prefix}${entry.name}`] : []);
}

function library(name) {
  return { contents: fs.readFileSync(require.resolve(name), "utf8") };
}

function compile() {
  const files = sources(SOURCES, "src/").sort();
  const input = {
    language: "Solidity",
    sources: Object.fromEntries(files.map((file) =>
      [file, { content: fs.readFileSync(path.join(__dirname, file), "utf8") }])),
    settings: {
      ...SETTINGS,
      outputSelection: { "*": { "*": ["abi", "evm.bytecode.object", "evm.deployedBytecode.object"] } },
    },
  };
  const output = JSON.parse(solc.compile(JSON.stringify(input), { import: library }));
  const errors = (output.errors ?? []).filter((error) => error.severity === "error");
  if (errors.length > 0) throw new Error(errors.map((error) => error.formattedMessage).join("\n"));
  return output.contracts;
}

// What can be deployed and is more than a library's inlined functions.
function artifacts() {
  const found = new Map();
  for (const [file, contracts] of Object.entries(compile())) {
    for (const [name, { abi, evm }] of Object.entries(contracts)) {
      if (!file.startsWith("src/") || evm.bytecode.object === "" || !abi.some((entry) => entry.type === "function")) continue;
      const artifact = {
        contract: name,
        compiler: solc.version().replace(/\.Emscripten\.clang$/, ""),
        settings: SETTINGS,
        bytecode: `0x${evm.bytecode.object}`,
        deployedBytecode: `0x${evm.deployedBytecode.object}`,
        abi,
      };
      found.set(`${name}.json`, text(artifact));
    }
  }
  return found;
}

// A line for each entry of the ABI, so that a change of it can be read.
function text({ abi, ...rest }) {
  const fields = Object.entries(rest).map(([key, value]) => `  "${key}": ${JSON.stringify(value)},\n`);
  const entries = abi.map((entry) => `    ${JSON.stringify(entry)}`);
  return `{\n${fields.join("")}  "abi": [\n${entries.join(",\n")}\n  ]\n}\n`;
}

function write(found) {
  fs.rmSync(ARTIFACTS, { recursive: true, force: true });
  fs.mkdirSync(ARTIFACTS);
  found.forEach((content, name) => fs.writeFileSync(path.join(ARTIFACTS, name), content));
}

function check(found) {
  const names = new Set([...found.keys(), ...fs.readdirSync(ARTIFACTS)]);
  return [...names].filter((name) => {
    const file = path.join(ARTIFACTS, name);
    return !found.has(name) || !fs.existsSync(file) || fs.readFileSync(file, "utf8") !== found.get(name);
  });
}

const found = artifacts();
if (process.argv[2] === "write") {
  write(found);
} else {
  const stale = check(found);
  if (stale.length > 0) {
    console.error(`contracts/artifacts is not what the compiler makes of contracts/src: ${stale.sort().join(", ")}. `
      + "To write it anew: contrib/engines/forge.sh artifacts");
    process.exit(1);
  }
}
