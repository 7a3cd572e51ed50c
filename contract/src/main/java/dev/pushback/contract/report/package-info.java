/** Reports of a run, for people and for machines. */
package dev.pushback.contract.report;
