/** A receiver of push callbacks on nothing but the JDK. */
package dev.pushback.examples.jdk;
