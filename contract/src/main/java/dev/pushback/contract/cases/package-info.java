/** The cases, a file a group. */
package dev.pushback.contract.cases;
