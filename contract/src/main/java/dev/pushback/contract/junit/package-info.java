/**
 * The contract as JUnit tests, and the emulator as a parameter. A leaf that nothing imports; needs JUnit 5.10 or later.
 */
package dev.pushback.contract.junit;
