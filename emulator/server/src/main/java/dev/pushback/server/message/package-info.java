/** What the server tells people, in English and Chinese. Depends on nothing. */
package dev.pushback.server.message;
