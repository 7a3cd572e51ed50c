package dev.pushback.contract.report;

/**
 * What a report of {@code verify} is made of.
 *
 * @param run the run in the words of reports
 * @param wording the language
 */
public record VerifyDocument(RunReport run, Wording wording) {}
