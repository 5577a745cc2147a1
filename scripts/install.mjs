import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** Where npm writes down what it has installed. */
const INSTALLED = new URL('../node_modules/.package-lock.json', import.meta.url);
const LOCK = new URL('../package-lock.json', import.meta.url);

/** Settings of the person or of a CI that would leave packages out, or build and test another page. */
const NOT_OURS = /^(NODE_ENV|npm_config_(omit|include|only|also|production|dev|optional))$/i;

/** The environment for every command of the project: what NOT_OURS names is left out. */
export function ownEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !NOT_OURS.test(name)));
}

/**
 * Runs a command of the project with its output on the screen.
 * @returns its exit code; 1 where it could not be started.
 */
export function run(command, args, options = {}) {
  const shown = { cwd: PROJECT, stdio: 'inherit', env: ownEnvironment() };
  return spawnSync(command, args, { ...shown, ...options }).status ?? 1;
}

/** Runs npm itself, the same one that runs this script where there is one. */
export function npm(...args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' });
}

function packagesIn(lock) {
  return JSON.parse(readFileSync(lock, 'utf8')).packages;
}

/** Whether an optional package is for this machine; one that also asks for a C library may be for another. */
function isForThisMachine({ os, cpu, libc }) {
  const allows = (list, name) => list === undefined || list.includes(name);
  return libc === undefined && allows(os, process.platform) && allows(cpu, process.arch);
}

/** Whether every package that the lock file names is there in its version; those for other machines may be missing. */
function isInstalled() {
  if (!existsSync(INSTALLED)) return false;
  const there = packagesIn(INSTALLED);
  return Object.entries(packagesIn(LOCK)).every(([path, wanted]) => {
    if (path === '') return true;
    const found = there[path];
    if (found !== undefined) return found.version === wanted.version;
    return wanted.optional === true && !isForThisMachine(wanted);
  });
}

/** Installs what the lock file names, unless that is what is there. Ends the process where it fails. */
export function ensureInstalled() {
  if (isInstalled()) return;
  // An npmrc can leave packages out as well: what is named here wins over it.
  const code = npm('ci', '--include=dev', '--include=optional');
  if (code !== 0) process.exit(code);
}

/** The path of a program that a package of the project brings. */
export function toolPath(script) {
  return `${PROJECT}node_modules/${script}`;
}

/** Runs a program that a package of the project brings, by the path of its script. */
export function runTool(script, ...args) {
  return run(process.execPath, [toolPath(script), ...args]);
}
