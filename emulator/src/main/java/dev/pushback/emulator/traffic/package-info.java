/**
 * The kinds of traffic: lifecycle, matrix, sample, given bodies, and overridden ones. Makes {@link
 * dev.pushback.emulator.scenario.Scenario}s from options.
 */
@API(status = API.Status.INTERNAL)
package dev.pushback.emulator.traffic;

import org.apiguardian.api.API;
