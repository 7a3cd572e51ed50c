/** The cases, a file a group. */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.cases;

import org.apiguardian.api.API;
