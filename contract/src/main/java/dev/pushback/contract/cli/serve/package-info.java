/** {@code pushback serve}: Tencent's side. The only commands that load the web server. */
package dev.pushback.contract.cli.serve;
