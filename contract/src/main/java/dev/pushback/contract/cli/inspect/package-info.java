/** The commands that send nothing: {@code cases}, {@code schema}, {@code validate}. */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.cli.inspect;

import org.apiguardian.api.API;
