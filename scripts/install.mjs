import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** Where npm writes down what it has installed. */
const INSTALLED = new URL('../node_modules/.package-lock.json', import.meta.url);
const LOCK = new URL('../package-lock.json', import.meta.url);

/**
 * Runs a command of the project with its output on the screen.
 * @returns its exit code; 1 where it could not be started.
 */
export function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, { cwd: PROJECT, stdio: 'inherit', ...options });
  return status ?? 1;
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

/** True where every package that the lock file names is there in its version; optional ones may be missing. */
function isInstalled() {
  if (!existsSync(INSTALLED)) return false;
  const there = packagesIn(INSTALLED);
  return Object.entries(packagesIn(LOCK)).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = there[path];
    return found === undefined ? optional === true : found.version === version;
  });
}

/** Installs what the lock file names, unless that is what is there. Ends the process where it fails. */
export function ensureInstalled() {
  if (isInstalled()) return;
  const code = npm('ci');
  if (code !== 0) process.exit(code);
}

/** Runs a program that a package of the project brings, by the path of its script. */
export function runTool(script, ...args) {
  return run(process.execPath, [`${PROJECT}node_modules/${script}`, ...args]);
}
