/** The REST API of Tencent's push service: calls, checks, answers. Knows nothing of the web server it stands in. */
package dev.pushback.server.rest;
