/** What a case sends: one valid base, one named deviation, as values that can be shown before they are played. */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.request;

import org.apiguardian.api.API;
