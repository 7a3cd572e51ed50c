/** Reports of a run, for people and for machines. */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.report;

import org.apiguardian.api.API;
