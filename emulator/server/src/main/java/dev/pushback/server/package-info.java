/** Tencent's side on one's own machine: the REST API in, the callbacks of those very pushes out. */
package dev.pushback.server;
