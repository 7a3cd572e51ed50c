/** What must come back: pure functions of the attempts of a script. */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.expect;

import org.apiguardian.api.API;
