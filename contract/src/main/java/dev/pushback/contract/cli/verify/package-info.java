/** {@code pushback verify}. */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.cli.verify;

import org.apiguardian.api.API;
