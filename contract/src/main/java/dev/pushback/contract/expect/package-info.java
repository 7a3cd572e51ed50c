/** What must come back: pure functions of the attempts of a script. */
package dev.pushback.contract.expect;
