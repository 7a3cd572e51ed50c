package dev.pushback.contract.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Marks the field, or the method without parameters, that gives the receiver's URL to {@link PushbackContract}: a {@link
 * java.net.URI}, or anything whose text is one. It is asked for when the contract or the emulator is first needed, when a
 * random port is known; static if that is before there is an instance of the test.
 */
@API(status = API.Status.STABLE)
@Documented
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface PushbackTarget {}
