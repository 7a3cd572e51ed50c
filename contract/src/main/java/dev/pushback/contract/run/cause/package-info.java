/**
 * What several broken cases have in common: a class a cause. {@link dev.pushback.contract.run.cause.CommonCause} asks them in
 * turn; none of them sends anything.
 */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.run.cause;

import org.apiguardian.api.API;
