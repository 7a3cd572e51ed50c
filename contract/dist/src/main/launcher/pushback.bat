@echo off
rem Starts Pushback with the Java beside it, else with that of JAVA_HOME, else with the one on the path.
rem No variable here is named PUSHBACK_...: those are Pushback's own settings, and it refuses those that it doesn't know.
setlocal DisableDelayedExpansion
set "APP=%~dp0.."
set "JAVA_EXE=java.exe"
if defined JAVA_HOME set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"
if exist "%APP%\runtime\bin\java.exe" set "JAVA_EXE=%APP%\runtime\bin\java.exe"
if not "%JAVA_EXE%"=="java.exe" if not exist "%JAVA_EXE%" (
  echo pushback: no Java at "%JAVA_EXE%"; point JAVA_HOME to Java 17 or later, or take the archive that brings its own 1>&2
  exit /b 2
)
"%JAVA_EXE%" -jar "%APP%\lib\pushback.jar" %*
exit /b %ERRORLEVEL%
