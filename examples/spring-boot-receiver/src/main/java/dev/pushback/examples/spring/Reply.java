package dev.pushback.examples.spring;

/** The answer to a callback, with Tencent's names. */
record Reply(String ActionStatus, String ErrorInfo, int ErrorCode) {

    static final Reply OK = new Reply("OK", "", 0);
}
