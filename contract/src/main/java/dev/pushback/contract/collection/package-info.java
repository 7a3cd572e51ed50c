/**
 * Callbacks to send by hand: collections for the tools that people already have open. Each signs its calls itself, with the
 * token that is set in the tool. Depends on the schema and on the emulator's documented sample.
 */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.collection;

import org.apiguardian.api.API;
