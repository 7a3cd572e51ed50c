/** Figures of a run while it goes on, for Prometheus and OpenTelemetry. Nothing of the library is loaded unless asked for. */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.cli.metrics;

import org.apiguardian.api.API;
