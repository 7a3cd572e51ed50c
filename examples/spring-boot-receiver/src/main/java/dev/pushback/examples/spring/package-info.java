/** A receiver of push callbacks on Spring Boot, which stores them in a database. */
package dev.pushback.examples.spring;
