/**
 * Makes the container image, as a tar that {@code docker load} and {@code podman load} take, without an engine and without a
 * registry. It knows the files of the distribution and nothing of what they do.
 */
package dev.pushback.dist;
