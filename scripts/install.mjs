import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The root folder of the project. */
export const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** npm's record of the installed packages. */
const INSTALLED = new URL('../node_modules/.package-lock.json', import.meta.url);
const LOCK = new URL('../package-lock.json', import.meta.url);

/** Settings of the person or of a CI that would leave out packages, or change what is built and tested. */
const NOT_OURS = /^(NODE_ENV|npm_config_(omit|include|only|also|production|dev|optional))$/i;

/** The environment for every command of the project: the current one without NOT_OURS. */
export function ownEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !NOT_OURS.test(name)));
}

/**
 * Runs a command of the project and shows its output.
 * @returns its exit code; 1 if it could not be started.
 */
export function run(command, args, options = {}) {
  const shown = { cwd: PROJECT, stdio: 'inherit', env: ownEnvironment() };
  return spawnSync(command, args, { ...shown, ...options }).status ?? 1;
}

/** Runs npm; if npm runs this script, the same npm. */
export function npm(...args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' });
}

function packagesIn(lock) {
  return JSON.parse(readFileSync(lock, 'utf8')).packages;
}

/**
 * Whether an optional package is meant for this machine. One that depends on the C library may be meant for
 * another, so the answer is no.
 */
function isForThisMachine({ os, cpu, libc }) {
  const allows = (list, name) => list === undefined || list.includes(name);
  return libc === undefined && allows(os, process.platform) && allows(cpu, process.arch);
}

/**
 * Whether every package in the lock file is installed in its version. Packages for other machines may be
 * missing.
 */
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

/** Installs the packages of the lock file, unless they are installed already. Exits the process on failure. */
export function ensureInstalled() {
  if (isInstalled()) return;
  // An npmrc can leave out packages too; the command line overrides it.
  const code = npm('ci', '--include=dev', '--include=optional');
  if (code !== 0) process.exit(code);
}

/** The path of a program from an npm package of the project. */
export function toolPath(script) {
  return `${PROJECT}node_modules/${script}`;
}

/** Runs a program from an npm package of the project, by the path of its script. */
export function runTool(script, ...args) {
  return run(process.execPath, [toolPath(script), ...args]);
}
