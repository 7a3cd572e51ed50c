/** {@code pushback receive}. */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.cli.receive;

import org.apiguardian.api.API;
