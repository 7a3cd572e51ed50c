/** The options that the command line, the environment and JUnit share, each told once. */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.option;

import org.apiguardian.api.API;
