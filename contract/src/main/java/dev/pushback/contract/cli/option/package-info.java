/** Flags that several commands share, and how their values are read. */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.cli.option;

import org.apiguardian.api.API;
