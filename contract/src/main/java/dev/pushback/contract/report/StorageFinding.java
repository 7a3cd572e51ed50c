package dev.pushback.contract.report;

/**
 * One way in which something is not stored as it should be, in the words of reports.
 *
 * @param id stable, such as {@code storage.lost}
 * @param count how many events or rows are so
 * @param title what is wrong with them, beginning with a verb
 * @param expected of the event that shows it with the fewest others, what must be stored
 * @param actual what is stored of it
 * @param common what all of them have in common, and hardly another event has; empty if that is not known
 * @param again the command line that sends it again
 */
record StorageFinding(
        String id, int count, String title, String expected, String actual, String common, String again) {}
