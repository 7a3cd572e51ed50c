/** {@code pushback merge}. */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.cli.merge;

import org.apiguardian.api.API;
