@echo off
rem Starts Pushback with the Java beside it, else with that of JAVA_HOME, else with the one on the path.
rem No variable here is named PUSHBACK_...: those are Pushback's own settings, and it refuses those that it doesn't know.
rem It speaks English only: a batch file is read in the code page of its console, which Chinese does not survive.
setlocal EnableExtensions DisableDelayedExpansion
set "APP=%~dp0.."
set "JAVA_EXE=%APP%\runtime\bin\java.exe"
if exist "%JAVA_EXE%" goto run

rem JAVA_HOME may itself stand in quotes.
if not defined JAVA_HOME goto path
set "JAVA_EXE=%JAVA_HOME:"=%\bin\java.exe"
if exist "%JAVA_EXE%" goto run
echo pushback: no Java was found at "%JAVA_EXE%"; point JAVA_HOME to Java 17 or later, or take the archive that brings its own 1>&2
goto none

:path
set "JAVA_EXE=java.exe"
for %%X in (java.exe) do if not "%%~$PATH:X"=="" goto run
echo pushback: no Java was found; install Java 17 or later, point JAVA_HOME to it, or take the archive that brings its own 1>&2
goto none

:run
"%JAVA_EXE%" -jar "%APP%\lib\pushback.jar" %*
set "CODE=%ERRORLEVEL%"
goto end

:none
set "CODE=2"

rem Not "exit /b": behind it a caller's "||" and "&&" would see success.
:end
"%ComSpec%" /d /c exit %CODE%
