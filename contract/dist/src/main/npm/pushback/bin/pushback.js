#!/usr/bin/env node
// Starts Pushback with the Java of the package for this system, else with that of JAVA_HOME, else with the one on the path.
'use strict';
const { spawn } = require('node:child_process');
const crypto = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const USAGE = 2;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];
const SENDERS = ['send', 'replay'];
const SERVERS = ['receive', 'serve'];
const jar = path.join(__dirname, '..', 'lib', 'pushback.jar');
const executable = process.platform === 'win32' ? 'java.exe' : 'java';

function javaOfPackage() {
  try {
    const found = require.resolve(`@pushback/java-${process.platform}-${process.arch}/package.json`);
    return path.join(path.dirname(found), 'runtime', 'bin', executable);
  } catch {
    return null;
  }
}

function javaOfSystem() {
  if (process.env.JAVA_HOME) {
    return path.join(process.env.JAVA_HOME, 'bin', executable);
  }
  const folders = (process.env.PATH || '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, executable)).find((file) => fs.existsSync(file)) || null;
}

/** An archive of classes saves a third of a short run; the first run writes it when it ends. */
function archive(java) {
  const release = path.join(path.dirname(path.dirname(fs.realpathSync(java))), 'release');
  const version = fs.readFileSync(release);
  const key = crypto.createHash('sha256').update(jar).update(version).digest('hex').slice(0, 16);
  const cache = path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'pushback');
  const file = path.join(cache, `npm-${key}.jsa`);
  if (fs.existsSync(file)) {
    return [`-XX:SharedArchiveFile=${file}`, '-Xshare:auto', '-Xlog:disable'];
  }
  if (process.env.CI) {
    return [];
  }
  fs.mkdirSync(cache, { recursive: true });
  fs.accessSync(cache, fs.constants.W_OK);
  return [`-XX:ArchiveClassesAtExit=${file}`, '-Xlog:disable'];
}

function archiveOrNone(java) {
  try {
    return archive(java);
  } catch {
    return [];
  }
}

function fail(english, chinese) {
  const language = process.env.PUSHBACK_LANG || process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
  console.error(`pushback: ${language.startsWith('zh') ? chinese : english}`);
  process.exit(USAGE);
}

/** What a run of this kind can do without: the same flags as in the other launcher. */
function sparing(args) {
  const cheap = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
  if (SERVERS.includes(args[0]) || args.includes('--max')) {
    return [];
  }
  if (SENDERS.includes(args[0]) && args.includes('--page')) {
    return [...cheap, '-Xms128m', '-Xmn64m'];
  }
  return SENDERS.includes(args[0])
    ? [...cheap, '-Xms16m', '-Xmn6m', '-Xss256k']
    : [...cheap, '-Xms64m', '-Xmn16m', '-XX:MinHeapFreeRatio=10', '-XX:MaxHeapFreeRatio=30'];
}

function start(java, args) {
  const child = spawn(java, [...archiveOrNone(java), ...sparing(args), '-jar', jar, ...args], { stdio: 'inherit' });
  // A terminal's Ctrl-C reaches Java by itself; what is sent to this process alone must be passed on.
  SIGNALS.forEach((signal) => process.on(signal, () => signal === 'SIGINT' && process.stdin.isTTY || child.kill(signal)));
  child.on('error', (e) => fail(`can't start ${java}: ${e.message}`, `无法启动 ${java}：${e.message}`));
  child.on('exit', (code, signal) => process.exit(signal ? 128 + os.constants.signals[signal] : code));
}

const java = javaOfPackage() || javaOfSystem();
if (!java) {
  fail(
    `there is no Java for ${process.platform}-${process.arch} among the packages, and none was found; install Java 17 or later`,
    `没有适用于 ${process.platform}-${process.arch} 的 Java 包，也未找到 Java；请安装 Java 17 或更高版本`
  );
}
start(java, process.argv.slice(2));
