package dev.pushback.emulator.coverage;

import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;

/** What an event says, apart from whose it is and when it happened; its text names it by the values of its members. */
public interface Shape {

    /** The vendor. */
    Platform platform();

    /** How far the push has come. */
    Stage stage();

    /** 0 for success. */
    int errCode();

    /** The text, may be empty. */
    String errInfo();

    /** Vendor, stage and result, such as {@code HUAWEI CLICKED ErrCode 80300007 "Invalid Token"}. */
    default String pushed() {
        return platform() + " " + stage() + " ErrCode " + errCode() + " \"" + errInfo() + '"';
    }
}
