/** Receivers that are wrong in ways seen in public code, one each; the tests hold the report that each gets. */
package dev.pushback.examples.wrong;
