import { spawn } from 'node:child_process';
import { ensureInstalled, runTool } from './install.mjs';
import { serve } from './serve.mjs';

const OPENERS = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] };

/** Opens the page in the person's browser, if there is a screen. */
function open(address) {
  const { DISPLAY, WAYLAND_DISPLAY, CI } = process.env;
  const hasScreen =
    process.platform in OPENERS || DISPLAY !== undefined || WAYLAND_DISPLAY !== undefined;
  if (!hasScreen || CI !== undefined) return;
  const [command, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  // The address is printed too, so a desktop without an opener loses nothing.
  spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

ensureInstalled();
const code = runTool('vite/bin/vite.js', 'build');
if (code !== 0) process.exit(code);
const { address } = await serve(Number(process.env.PORT ?? 0));
process.stdout.write(
  `\nNT4 PPTP audit: ${address}\nCtrl+C ends it. Nothing leaves your browser.\n`,
);
open(address);
