package dev.pushback.emulator.scenario.lifecycle;

import com.github.javafaker.Faker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Names by javafaker, in English and Chinese: slow to start, so it is asked once for a bounded pool.
 *
 * <p>UserIDs take ASCII only, so Chinese accounts are mobile numbers, as is common there; Chinese names go into DataIds.
 * Nothing is used that depends on the default locale ({@code username()}) or passes by the seed ({@code uuid()}).
 */
final class FakerNames implements Names.Source {

    private static final int ACCOUNTS_EACH = 512;
    private static final int TITLES_EACH = 32;
    private static final int LONGEST_ACCOUNT = 27;

    @Override
    public Names draw(long seed) {
        Faker english = new Faker(Locale.ENGLISH, new Random(seed));
        Faker chinese = new Faker(Locale.SIMPLIFIED_CHINESE, new Random(seed));
        List<String> accounts = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS_EACH; i++) {
            accounts.add(
                    account(english.name().firstName() + "_" + english.name().lastName()));
            accounts.add(account(chinese.phoneNumber().cellPhone()));
        }
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < TITLES_EACH; i++) {
            titles.add(english.commerce().department());
            titles.add("生日祝福-" + chinese.name().fullName());
        }
        return new Names(accounts, titles);
    }

    private static String account(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_ACCOUNT));
    }
}
