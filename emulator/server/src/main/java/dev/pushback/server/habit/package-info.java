/** Other habits than today's Tencent: whatever its pages leave open. */
package dev.pushback.server.habit;
