/** The options that the command line, the environment and JUnit share, each told once. */
package dev.pushback.contract.option;
