package dev.pushback.contract.report;

import dev.pushback.contract.ledger.StorageReport;
import dev.pushback.contract.model.Verdict;
import java.util.List;

/**
 * What is said of storage, in the words of reports.
 *
 * @param report the numbers
 * @param findings one for each way in which something is wrong
 * @param ending what the summary line says of it; empty if it was judged and is as it should be
 */
record StorageSection(StorageReport report, List<StorageFinding> findings, String ending) {

    /** What each finding counts as. */
    Verdict verdict() {
        return report.advisory() ? Verdict.WARNED : Verdict.FAILED;
    }

    /** Copies the list. */
    StorageSection {
        findings = List.copyOf(findings);
    }
}
