/**
 * What helps someone whose receiver breaks a rule: the likely cause, what to do, and how in three frameworks; in English
 * and Chinese. Text lives in files beside this package, keyed by case, rule or group.
 */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.message;

import org.apiguardian.api.API;
