/**
 * The Maven plugin: {@code verify} asks a running receiver and records the verdict, {@code check} fails the build later, when the
 * receiver has been stopped. It knows Pushback by its command line alone, which it runs in a JVM of its own.
 */
package dev.pushback.maven;
