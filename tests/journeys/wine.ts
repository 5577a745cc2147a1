import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { COLLECTOR, COLLECTOR_NAME } from '../../src/remediation/collector.ts';

/** Batch files that stand in for the tools of the Resource Kit, and for what Wine's own tools cannot do. */
const STAND_INS: Readonly<Record<string, string>> = {
  // reg query KEY [\\MACHINE]: each registry value is a file
  'reg.bat': `@echo off
set MACHINE=%~3
if not defined MACHINE set MACHINE=OWN
type "%STAND_INS%\\%MACHINE:\\=%\\%~2" 2>nul
`,
  'netdom.bat': '@type "%STAND_INS%\\members.txt"\n',
  'net.bat': '@type "%STAND_INS%\\view.txt"\n',
  'netsvc.bat': '@echo Service is running on %2\n',
  // Wine's find has no /v.
  'find.bat': `@echo off
if [%1]==[/v] goto without
C:\\windows\\system32\\find.exe %*
goto :EOF
:without
for /f "delims=" %%a in ('more') do (
  set LINE=%%a
  call :line
)
goto :EOF
:line
if "%LINE:"=%"=="%LINE:"='%" echo %LINE%
`,
  // Finds the stand-ins before Wine's own tools.
  'run.bat': `@echo off
set PATH=%STAND_INS%;%PATH%
call ${COLLECTOR_NAME} %*
`,
};

/** The registry values of a machine: the key with the name, and the line that reg.exe writes. */
export type Registry = Readonly<Record<string, string>>;

/** A folder with the collector and stand-ins, in which Wine's console runs it. */
export interface Console {
  /** Its path; it has a blank. */
  readonly folder: string;
  /** Runs the collector with these parameters and returns what it writes on the screen. */
  collect(...parameters: readonly string[]): Promise<string>;
  end(): Promise<void>;
}

const dos = (text: string) => text.replaceAll('\n', '\r\n');
/** A path of this machine as Wine sees it. */
const seenByWine = (path: string) => `Z:${path.replaceAll('/', '\\')}`;

function run(program: string, parameters: readonly string[], cwd: string, env: object) {
  return new Promise<string>((resolve, reject) => {
    const child = spawn(program, parameters, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    child.on('error', reject);
    child.on('exit', () => resolve(Buffer.concat(pieces).toString('latin1')));
  });
}

/**
 * Prepares a console.
 * @param wine the path of Wine.
 * @param machines the registries of the machines that answer, by name; OWN is the machine of the console.
 * @param lists what netdom and net view write.
 */
export function openConsole(
  wine: string,
  machines: Readonly<Record<string, Registry>>,
  lists: { readonly members: string; readonly view: string },
): Console {
  const root = mkdtempSync(join(tmpdir(), 'nt4-pptp-audit-wine-'));
  const folder = join(root, 'my files');
  const standIns = join(root, 'tools');
  const put = (path: string, text: string) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, dos(text), 'latin1');
  };
  for (const [name, text] of Object.entries(STAND_INS)) put(join(standIns, name), text);
  put(join(standIns, 'members.txt'), lists.members);
  put(join(standIns, 'view.txt'), lists.view);
  for (const [machine, registry] of Object.entries(machines)) {
    for (const [key, line] of Object.entries(registry)) {
      put(join(standIns, machine, ...key.split('\\')), `${line}\n`);
    }
  }
  mkdirSync(folder);
  writeFileSync(join(folder, COLLECTOR_NAME), COLLECTOR);
  const env = {
    WINEPREFIX: join(root, 'wine'),
    WINEDEBUG: '-all',
    DISPLAY: '',
    STAND_INS: seenByWine(standIns),
  };
  const console = (...parameters: readonly string[]) =>
    run(wine, ['cmd', '/c', ...parameters], folder, env);
  return {
    folder,
    collect: (...parameters) => console(seenByWine(join(standIns, 'run.bat')), ...parameters),
    async end() {
      await run(wine, ['wineboot', '--end-session', '--kill'], folder, env);
      rmSync(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
