/** {@code pushback send} and {@code pushback replay}. */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.cli.send;

import org.apiguardian.api.API;
