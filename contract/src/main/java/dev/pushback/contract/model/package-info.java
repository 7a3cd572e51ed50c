/** The values of the contract: a case, its verdict, the result of a case and of a run, known failures. */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.model;

import org.apiguardian.api.API;
