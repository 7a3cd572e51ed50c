/** A small receiver on Spring Boot 4, whose Jackson 3 and JUnit 6 live beside the Jackson 2 of Pushback. */
package dev.pushback.examples.boot4;
