@echo off
rem collect-nt4.bat: writes the inventory for the NT4 PPTP audit (article Q251382) as CSV.
rem It only reads. It writes the values as they are and decides nothing: the page asks what they mean.
rem
rem Run it at a command prompt of Windows NT 4.0, as an administrator of the machines, with reg.exe,
rem netdom.exe and netsvc.exe of the Windows NT 4.0 Resource Kit in the PATH. It was tested with
rem stand-ins for these tools in Wine. It has never been run on a real Windows NT 4.0.
rem
rem What is read, and where it is documented:
rem   machines            netdom /noverbose member                      Q260324, Q180546
rem                       net view /domain                              Q150800
rem   Operating system    ProductOptions\ProductType, ProductSuite      Q152078, Q180546
rem                       CurrentVersion\CurrentVersion                 Q153407
rem   CSDVersion          CurrentVersion\CSDVersion                     Q197099, Q222507
rem   Service pack 6a     Hotfix\Q246009\Installed                      Q246009
rem   PPTP role           Services\RASPPTPE, RASPPTPF, RASPPTPM         Q177118
rem                       and their Start                               Q103000
rem                       netsvc RemoteAccess /query                    Q140378
rem                       RASPPTPM in system32\ras\rasphone.pbk         Q154062, Q168292
rem                       before Service Pack 4 in Phonebook.pbk        Q169115
rem   Encryption policy   RasMan\PPP\COMPCP\ForceStrongEncryption       Q172215
rem   Reached             yes; empty: off, not Windows NT, or no rights there. Then every fact is
rem                       empty, and what a later run into the same file reaches fills it.
rem
rem Empty means not recorded. No article says what a missing CSDVersion means, nor where
rem "Require data encryption" is kept, so this file claims neither. Phonebooks of single users are
rem not read. Whether a password contains the section sign cannot be collected: that column is empty.
rem Names and values with a quotation mark are left out, so that nothing in them acts as a command.
rem A large domain can take hours (Q180546). Ctrl+C stops it; the rows written stay.
setlocal
set HEAD=Hostname,Domain,Operating system,CSDVersion,Service pack 6a,PPTP role,Encryption policy,Section sign in password,Last seen,Reached
set DOMAIN=
set LIST=
set VIEW=
set DRY=
set OUT=
set ASKED=0
set REACHED=0
if [%1]==[] goto usage
if [%1]==[/?] goto usage
set DOMAIN=%1
:option
shift
if [%1]==[] goto checks
if /i [%1]==[/view] goto view
if /i [%1]==[/list] goto list
if /i [%1]==[/out] goto out
if /i [%1]==[/dry] goto dry
goto usage
:view
set VIEW=yes
goto option
:dry
set DRY=yes
goto option
:list
shift
if [%1]==[] goto usage
set LIST=%~f1
goto option
:out
shift
if [%1]==[] goto usage
set OUT=%~f1
goto option

:usage
echo collect-nt4 DOMAIN [/view] [/list FILE] [/out FILE] [/dry]
echo.
echo   DOMAIN      The domain of the machines. Without /view and /list, netdom names its
echo               members: workstations and servers, but no domain controllers.
echo   /view       Asks the machines that net view shows, domain controllers too.
echo   /list FILE  Asks the machines in FILE, one name in each line.
echo   /out FILE   Appends to FILE; without it to nt4-inventory.csv in the current folder.
echo   /dry        Names the machines only. Asks none of them and writes nothing.
goto :EOF

:checks
if not defined OUT for %%a in (nt4-inventory.csv) do set OUT=%%~fa
if not defined LIST goto output
if exist "%LIST%" goto output
echo There is no file "%LIST%".
goto :EOF
:output
if not exist "%OUT%" goto tools
set SAME=
for /f "tokens=1 delims=|" %%a in ('type "%OUT%" ^| find /v """"') do if "%%a"=="%HEAD%" set SAME=yes
if defined SAME goto tools
echo "%OUT%" is not a file of this collector. Nothing was written. Name another with /out.
goto :EOF
:tools
set PC=
if defined DRY goto start
call :read OWN HKLM\SYSTEM\CurrentControlSet\Control\ProductOptions\ProductType
if defined OWN goto start
echo The reg.exe in the PATH does not answer. The one of the NT 4.0 Resource Kit is needed.
goto :EOF

:start
for /f "tokens=1,2" %%a in ('date /t') do set TODAY=%%a %%b
if defined LIST goto fromlist
if defined VIEW goto fromview
for /f %%a in ('netdom /d:%DOMAIN% /noverbose member ^| find /v """"') do (
  set NAME=%%a
  call :member
)
goto done
:fromview
for /f %%a in ('net view /domain:%DOMAIN% ^| find /v """"') do (
  set NAME=%%a
  call :member
)
goto done
:fromlist
for /f "eol=; tokens=1" %%a in ('type "%LIST%" ^| find /v """"') do (
  set NAME=%%a
  call :listed
)
:done
if not %ASKED%==0 goto count
echo No machine was found, and nothing was written. Is the domain right? Try /view or /list.
goto :EOF
:count
if defined DRY goto drydone
set /a MISSED=ASKED-REACHED
echo Machines asked: %ASKED%, reached: %REACHED%, not reached: %MISSED%.
if exist "%OUT%" echo The rows are in "%OUT%".
if not exist "%OUT%" echo "%OUT%" could not be written.
echo Next month use a new file, so that both can be compared.
goto :EOF
:drydone
echo Machines that would be asked: %ASKED%. None was asked, and nothing was written.
goto :EOF

rem netdom and net view write a machine as \\NAME. Their other lines name no machine.
:member
set PC=
for /f "delims=\ tokens=2" %%a in ("x%NAME%") do set PC=%%a
if defined PC call :machine
goto :EOF

:listed
for /f "delims=\ tokens=1" %%a in ("%NAME%") do set PC=%%a
call :machine
goto :EOF

rem One machine: a line on the screen, and a row. A machine that does not answer leaves its facts empty.
:machine
set /a ASKED=ASKED+1
if defined DRY goto drymachine
call :ask 2>nul
if not exist "%OUT%" >>"%OUT%" echo %HEAD%
if defined ANSWERS goto reached
echo "%PC%": not reached
>>"%OUT%" echo "%PC%","%DOMAIN%","","","","","","","",""
goto :EOF
:reached
set /a REACHED=REACHED+1
echo "%PC%": "%CSD%"
>>"%OUT%" echo "%PC%","%DOMAIN%","%KIND% %VERSION% %SUITE%","%CSD%","%SP6AIS%%SP6A%","%ROLE%","%FORCEDIS%%FORCED%","","%TODAY%","yes"
goto :EOF
:drymachine
echo "%PC%" would be asked.
goto :EOF

rem Asks one machine. ANSWERS is set only if it still answers at the end: then what is empty is absent.
:ask
set ANSWERS=
call :read KIND HKLM\SYSTEM\CurrentControlSet\Control\ProductOptions\ProductType
if not defined KIND goto :EOF
call :read SUITE HKLM\SYSTEM\CurrentControlSet\Control\ProductOptions\ProductSuite
call :read VERSION "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\CurrentVersion"
call :read CSD "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\CSDVersion"
call :read SP6A "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Hotfix\Q246009\Installed"
call :read FORCED HKLM\SYSTEM\CurrentControlSet\Services\RasMan\PPP\COMPCP\ForceStrongEncryption
call :read PPTPE HKLM\SYSTEM\CurrentControlSet\Services\RASPPTPE\Start
call :read PPTPF HKLM\SYSTEM\CurrentControlSet\Services\RASPPTPF\Start
call :read PPTPM HKLM\SYSTEM\CurrentControlSet\Services\RASPPTPM\Start
set SP6AIS=
set FORCEDIS=
if defined SP6A set SP6AIS=Q246009=
if defined FORCED set FORCEDIS=ForceStrongEncryption=
set ROLE=PPTP absent
if not "%PPTPE%%PPTPF%%PPTPM%"=="" call :pptp
call :read AGAIN HKLM\SYSTEM\CurrentControlSet\Control\ProductOptions\ProductType
if defined AGAIN set ANSWERS=yes
goto :EOF

:pptp
set SERVICE=unknown
for /f "tokens=3" %%a in ('netsvc RemoteAccess "\\%PC%" /query') do (
  if /i "%%a"=="running" set SERVICE=running
  if /i "%%a"=="stopped" set SERVICE=stopped
  if /i "%%a"=="paused" set SERVICE=paused
)
set BOOK=unknown
for %%a in (rasphone.pbk Phonebook.pbk) do if exist "\\%PC%\admin$\system32\ras\%%a" set BOOK=without RASPPTPM
for %%a in (rasphone.pbk Phonebook.pbk) do if exist "\\%PC%\admin$\system32\ras\%%a" call :book %%a
set ROLE=PPTP installed, RemoteAccess %SERVICE%, phonebook %BOOK%
goto :EOF

:book
for /f %%a in ('type "\\%PC%\admin$\system32\ras\%1" ^| find /i "RASPPTPM"') do set BOOK=with RASPPTPM
goto :EOF

rem Sets a variable to a registry value of the machine, or of this one if there is none. reg.exe writes
rem type, name and value with tabs between them (Q180546): behind "delims=" stands one tab.
:read
set %1=
set TARGET=
if defined PC set TARGET="\\%PC%"
for /f "tokens=3 delims=	" %%a in ('reg query %2 %TARGET% ^| find /v """"') do set %1=%%a
goto :EOF
