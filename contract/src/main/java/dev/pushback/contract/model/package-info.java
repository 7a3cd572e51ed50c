/** The values of the contract: a case, its verdict, the result of a case and of a run, known failures. */
package dev.pushback.contract.model;
