package dev.pushback.emulator.scenario.lifecycle;

import dev.pushback.emulator.scenario.Profile;
import dev.pushback.schema.Platform;
import dev.pushback.schema.Vendor;

/**
 * The shares and delays of a campaign. Nobody publishes them for push callbacks: they are assumptions, chosen so that
 * every path is taken often enough to be seen and none so often that it looks odd.
 */
final class Assumptions {

    /** Pushes, per mille, that come to a device while the app is connected. */
    static final int ONLINE = 350;

    /** Accounts, per mille, with one device, two and three. */
    static final int[] DEVICES = {780, 180, 40};

    /** Devices, per mille, that have no account and are named by a RegistrationID of 36 characters. */
    static final int WITHOUT_ACCOUNT = 30;

    /** Failures, per mille, that are the usual one of their vendor: the token is gone. */
    static final int USUAL_FAILURE = 500;

    /** Online pushes, per mille, whose arrival is reported. */
    static final int ONLINE_RECEIPTS = 970;

    /** Reported arrivals, per mille, that are clicked. */
    static final int CLICKS = 100;

    /** Arrivals that nobody reported, per mille, that are clicked all the same. */
    static final int CLICKS_WITHOUT_RECEIPT = 60;

    /** Seconds from sent to reached: half within 2, nine in ten within 8, the last after 10 minutes. */
    static final Delay REACH = new Delay(new double[] {0, 0.2, 0.5, 0.9, 0.99, 1}, new int[] {0, 1, 2, 8, 60, 600});

    /** Seconds from reached (or sent, if that is not told) to clicked: half within 40, the last after 90 minutes. */
    static final Delay CLICK =
            new Delay(new double[] {0, 0.25, 0.5, 0.75, 0.9, 0.99, 1}, new int[] {1, 10, 40, 150, 600, 2400, 5400});

    /** Successes, per mille, with an empty ErrInfo in place of OK. */
    static final int EMPTY_OK = 50;

    /** Failures, per mille, whose ErrInfo is the vendor's raw answer, and such whose ErrInfo is empty. */
    static final int RAW_TEXT = 150;

    /** See {@link #RAW_TEXT}. */
    static final int EMPTY_TEXT = 150;

    /** Events of people with one device, per mille, that leave DeviceType out. */
    static final int NO_DEVICE_TYPE = 400;

    /** Tasks, per mille, with a DataId, and such with an empty one. */
    static final int DATA_ID = 400;

    /** See {@link #DATA_ID}. */
    static final int EMPTY_DATA_ID = 100;

    private Assumptions() {}

    /**
     * Pushes, per mille, whose arrival is reported: vendors' receipts must be configured or come only at times (APNs and
     * FCM through the app, Huawei and Meizu after configuration), an online client confirms nearly always.
     */
    static int receipts(Platform vendor) {
        return Vendor.of(vendor).receipts();
    }

    /**
     * The shares of makers, per mille: no Google in mainland China, and everywhere a few phones that Tencent does not know.
     */
    static int share(Profile profile, Platform maker) {
        int china = Vendor.of(maker).shareInChina();
        int overseas = Vendor.of(maker).shareOverseas();
        return switch (profile) {
            case CHINA -> china;
            case OVERSEAS -> overseas;
            case MIXED -> (china + overseas) / 2;
        };
    }
}
